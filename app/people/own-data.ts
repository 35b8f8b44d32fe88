/** A fact, or a list of them one level down. */
export type Value = string | number | null | undefined | Row[]
export type Row = { [name: string]: Value }

type Told = { title: string; says: string }

/** What we keep about a person, in the order of the file, as its headings and what stands under each. */
export const CHAPTERS = {
  account: { title: 'You', says: 'Your name, your address, and since when you have been here.' },
  roles: {
    title: 'Roles you hold or held',
    says: 'What you may do here beyond commenting, and who gave it: an invitation or the council’s directory.',
  },
  posts: {
    title: 'Posts you hold or held',
    says: 'Posts in the council under which you publish or reply.',
  },
  credentials: {
    title: 'Ways to sign in',
    says: 'The accounts elsewhere, or the address, by which we know that it is you.',
  },
  second_factor: {
    title: 'Second factor',
    says: 'When you set up an app that gives codes. The secret it shares with us is not in this file.',
  },
  recovery_codes: {
    title: 'Recovery codes',
    says: 'When they were made and used. The codes themselves are kept so that nobody can read them.',
  },
  sessions: {
    title: 'Where you are signed in',
    says: 'One entry for each browser, as the browser described itself.',
  },
  email_links: {
    title: 'Links sent to you',
    says: 'Each link we sent by mail to sign you in or to confirm your address. They no longer work once used.',
  },
  old_identities: {
    title: 'Who you were on the old site',
    says: 'Names under which you commented on the council’s old blog, which you took over here.',
  },
  follows: { title: 'What you follow or followed', says: 'And how often you asked to be told.' },
  choices: {
    title: 'What you chose to be told',
    says: 'Only what you chose yourself. For the rest, what your account page says holds.',
  },
  mails: {
    title: 'Mail to you',
    says: 'Which mail we wrote and when it was sent. We do not keep what a mail said.',
  },
  supported_comments: {
    title: 'Comments you support',
    says: 'Nobody else can see that it was you.',
  },
  supported_pages: { title: 'Pages you support', says: 'Nobody else can see that it was you.' },
  reports: {
    title: 'Comments you reported',
    says: 'What you said about them, and what an officer made of it.',
  },
  sanctions: {
    title: 'Measures against you',
    says: 'What was decided, under which house rule, until when, and your appeal if you made one.',
  },
  complaints: {
    title: 'Notices of complaint about your comments',
    says: 'What somebody said is wrong in a comment of yours, and what you answered. Who complains is not in this file.',
  },
  entered: {
    title: 'Letters, calls and meetings',
    says: 'What officers entered in a review and count as yours: what you wrote or said on paper, by telephone or in a room, and what a language model outside was shown of it.',
  },
  guest_comments: {
    title: 'Comments you sent without an account',
    says: 'The name and the address you gave with them.',
  },
  about_you: {
    title: 'What you said about yourself',
    says: 'For the equality figures of a review. It is kept apart from your comments, under a key that only this file and your own page make.',
  },
  kept_words: {
    title: 'Words kept for you and not sent',
    says: 'What you typed before signing in. It is kept for 24 hours.',
  },
  events: {
    title: 'What is on record about your account',
    says: 'What was done with your account, and whether by you, by the site or by somebody who works for the council. “Somebody” in it is you.',
  },
  comments: {
    title: 'Your comments',
    says: 'Every version of every comment, why it waited, what was decided and under which house rule, who answered, the themes it was counted in, and what a language model outside was shown of it. How many support it is counted from those who pressed the button.',
  },
} as const satisfies Record<string, Told>

export type Chapter = keyof typeof CHAPTERS

const WORDS: Record<string, string> = {
  at: 'When',
  about: 'Comment',
  action: 'What',
  asked_at: 'Asked for',
  body: 'Text',
  category: 'What kind',
  channel: 'How it came',
  coded_at: 'Counted',
  consideration: 'How it was read for reviews',
  created_at: 'Since',
  dropped_at: 'Not sent, as it was no longer true or wanted',
  ends_at: 'To character',
  given_up_at: 'Could not be sent',
  granted_at: 'Given',
  holder_name: 'Name in that post',
  holds: 'Why it waited',
  html: 'Text',
  in_reply_to: 'In reply to',
  label: 'Known there as',
  lifted_at: 'Shown again',
  mail: 'Which mail',
  matched: 'Words that were noticed',
  may_stay: 'Text may stay if you leave',
  note: 'Note',
  number: 'Version',
  of: 'Which',
  official_voice: 'Spoken for the council by',
  owed_at: 'Written',
  provider: 'Signed in with',
  proven_at: 'Last showed who you are',
  purpose: 'What for',
  redactions: 'What was masked',
  removed_at: 'No longer counted',
  resolved_at: 'Looked into',
  result: 'What came of it',
  revisions: 'Every version',
  rule: 'Number of the house rule',
  rule_title: 'House rule',
  seen_at: 'Last seen',
  shown_outside: 'Shown to a language model outside',
  shown_under: 'Shown under the name',
  source: 'How it came',
  starts_at: 'From character',
  stance: 'What it says about the theme',
  state: 'Where it stands',
  subject: 'What',
  submitted_at: 'Sent',
  suggested_by: 'Suggested by the program',
  supports: 'How many support it',
  verdict: 'Decision',
  words_shown: 'Exactly what it was shown',
}

/** A fact's name as a person reads it: `email_confirmed_at` is "Email confirmed". */
export function nameOf(fact: string) {
  const words = fact.replace(/_(at|on)$/, '').replaceAll('_', ' ')
  return WORDS[fact] ?? words.charAt(0).toUpperCase() + words.slice(1)
}

/** Every fact a name was chosen for, as the file's readme prints it. */
export const FACT_NAMES: Readonly<Record<string, string>> = WORDS

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const DAY = /^\d{4}-\d\d-\d\d$/

export function isMoment(value: string) {
  return MOMENT.test(value)
}

export function isDay(value: string) {
  return DAY.test(value)
}
