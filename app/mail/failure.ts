/** What an administrator reads of a failure: what happened, and what to do or whom to ask. */
export type Failure = { short: string; happened: string; toDo: string }

export function failureWords(code: string | null): Failure {
  return (code && FAILURES.get(code)) || UNKNOWN
}

const ASK = 'Ask whoever runs the server to check SMTP_URL in its settings. Then press “Try again”.'
const UNSURE =
  'Ask whoever runs the mail server whether it went: the message number below is in its log. Press “Try again” only if it did not, or the reader may get it twice.'

const UNKNOWN: Failure = {
  short: 'Reason not known',
  happened: 'The mail server could not be used, and did not say why in a way we understand.',
  toDo: 'Press “Try again”. If it comes back here, ask whoever runs the server to look at its log.',
}

const UNREACHED = { short: 'Mail server not reached', toDo: ASK }

const FAILURES = new Map<string, Failure>([
  ['ECONNREFUSED', { ...UNREACHED, happened: 'The mail server did not answer at its address.' }],
  ['ECONNECTION', { ...UNREACHED, happened: 'The mail server could not be reached.' }],
  ['ESOCKET', { ...UNREACHED, happened: 'The connection to the mail server broke.' }],
  ['EDNS', { ...UNREACHED, happened: 'There is no mail server of the name in our settings.' }],
  [
    'ETIMEDOUT',
    {
      short: 'Mail server too slow',
      happened: 'The mail server did not answer in time.',
      toDo: 'It may be busy. Press “Try again” later.',
    },
  ],
  [
    'EAUTH',
    {
      short: 'Mail server refused us',
      happened: 'The mail server did not accept our name or password.',
      toDo: ASK,
    },
  ],
  [
    'EENVELOPE',
    {
      short: 'Address refused',
      happened: 'The mail server refused the sender’s or the reader’s address.',
      toDo: 'If only this mail fails, the reader’s address has probably ended: let it go. If many do, ask whoever runs the server to check MAIL_FROM in its settings.',
    },
  ],
  [
    'EMESSAGE',
    {
      short: 'Mail refused',
      happened: 'The mail server refused the mail itself, perhaps as unwanted mail.',
      toDo: 'Ask whoever runs the mail server why. Then press “Try again”.',
    },
  ],
  [
    'EUNANSWERED',
    {
      short: 'It may have gone',
      happened: 'The mail server fell silent while it took this mail in.',
      toDo: UNSURE,
    },
  ],
  [
    'EINTERRUPTED',
    {
      short: 'It may have gone',
      happened: 'This site stopped while the mail was being sent.',
      toDo: UNSURE,
    },
  ],
])
