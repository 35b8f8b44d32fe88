/** How much one person, one network or one address may send before it must wait. */
export type Limit = {
  /** Of what there were too many, as a person reads it. */
  of: string
  seconds: number
  /** Counted by person when signed in, and otherwise by network, which a library or a school shares. */
  person: number
  network: number
  /** Where mail is asked for, also by the address it would go to, for each who asks: nobody uses up another's. */
  address?: number
}

const TEN_MINUTES = 600
const HALF_AN_HOUR = 1_800
const AN_HOUR = 3_600
const A_DAY = 86_400

/** The numbers are ours unless it says whose: more than a person in a hurry needs, less than a program wants. */
export const LIMITS = {
  comment: { of: 'comments', seconds: TEN_MINUTES, person: 10, network: 60 },
  reply: { of: 'replies', seconds: TEN_MINUTES, person: 15, network: 60 },
  revision: { of: 'changed comments', seconds: AN_HOUR, person: 20, network: 60 },
  // Discourse's max_likes_per_day is 50; a page here can have more comments than that.
  support: { of: 'clicks on support', seconds: AN_HOUR, person: 100, network: 400 },
  // Discourse's max_flags_per_day is 20.
  report: { of: 'reports', seconds: A_DAY, person: 20, network: 60, address: 20 },
  complaint: { of: 'notices of complaint', seconds: A_DAY, person: 20, network: 60, address: 20 },
  appeal: { of: 'appeals', seconds: A_DAY, person: 10, network: 60 },
  // Mastodon's: 25 in five minutes from a network, 5 in half an hour to an address; there from anybody.
  email_link: { of: 'links by email', seconds: HALF_AN_HOUR, person: 10, network: 60, address: 5 },
  // Mastodon's login attempts: 25 in five minutes from a network.
  sign_in: { of: 'tries to sign in', seconds: TEN_MINUTES, person: 50, network: 50 },
  // Six digits, three of which count at a time: twenty tries a day find one in fifty years.
  second_factor: { of: 'codes', seconds: HALF_AN_HOUR, person: 5, network: 30 },
  invitation: { of: 'invitations', seconds: AN_HOUR, person: 60, network: 60, address: 5 },
  follow: { of: 'requests to follow', seconds: AN_HOUR, person: 60, network: 60, address: 10 },
} satisfies Record<string, Limit>

/** What one address is sent in a day, whoever asks: against mail bombing. */
export const ADDRESS_A_DAY = { points: 20, seconds: A_DAY }

export type LimitName = keyof typeof LIMITS
