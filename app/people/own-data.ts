/** A fact, or a list of them one level down. */
export type Value = string | number | null | undefined | Row[]
export type Row = { [name: string]: Value }

/** What we keep about a person, in the order of the file, as its headings. */
export const CHAPTERS = {
  account: 'You',
  roles: 'Roles you hold or held',
  posts: 'Posts you hold or held',
  credentials: 'Ways to sign in',
  second_factor: 'Second factor',
  recovery_codes: 'Recovery codes',
  sessions: 'Where you are signed in',
  email_links: 'Links sent to you',
  old_identities: 'Who you were on the old site',
  follows: 'What you follow or followed',
  choices: 'What you chose to be told',
  mails: 'Mail to you',
  supported_comments: 'Comments you support',
  supported_pages: 'Pages you support',
  reports: 'Comments you reported',
  sanctions: 'Measures against you',
  complaints: 'Notices of complaint about your comments',
  guest_comments: 'Comments you sent without an account',
  kept_words: 'Words kept for you and not sent',
  events: 'What is on record about your account',
  comments: 'Your comments',
} as const

export type Chapter = keyof typeof CHAPTERS

const WORDS: Record<string, string> = {
  at: 'When',
  created_at: 'Since',
  submitted_at: 'Sent',
  seen_at: 'Last seen',
  proven_at: 'Last showed who you are',
  body: 'Text',
  html: 'Text',
  number: 'Version',
  shown_under: 'Shown under the name',
  may_stay: 'Text may stay if you leave',
  in_reply_to: 'In reply to',
  holds: 'Why it waited',
  redactions: 'What was masked',
  starts_at: 'From character',
  ends_at: 'To character',
  of: 'Of',
  revisions: 'Every version',
}

/** A fact's name as a person reads it: `email_confirmed_at` is "Email confirmed". */
export function nameOf(fact: string) {
  const words = fact.replace(/_(at|on)$/, '').replaceAll('_', ' ')
  return WORDS[fact] ?? words.charAt(0).toUpperCase() + words.slice(1)
}

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

export function isMoment(value: string) {
  return MOMENT.test(value)
}
