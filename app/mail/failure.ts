/** What an administrator reads of an error code, and what it asks of them. */
export function failureWords(code: string | null) {
  if (code === null) return 'No reason is on record.'
  return FAILURES.get(code) ?? `The mail server could not be used (${code}).`
}

const UNSURE = 'Look for the message id in the mail server’s log before trying again.'

const FAILURES = new Map([
  ['ECONNREFUSED', 'The mail server did not answer at its address. Check SMTP_URL and the server.'],
  ['ECONNECTION', 'The mail server could not be reached. Check SMTP_URL and the server.'],
  ['ESOCKET', 'The connection to the mail server broke. Check SMTP_URL and the server.'],
  ['EDNS', 'The mail server’s name is not known. Check SMTP_URL.'],
  ['ETIMEDOUT', 'The mail server did not answer in time.'],
  ['EAUTH', 'The mail server refused our name or password. Check SMTP_URL.'],
  ['EENVELOPE', 'The mail server refused the sender or the reader. The address may have ended.'],
  ['EMESSAGE', 'The mail server refused the message itself.'],
  ['EUNANSWERED', `The mail server fell silent while it took this in: it may have gone. ${UNSURE}`],
  ['EINTERRUPTED', `Folkmoot stopped while this was being sent: it may have gone. ${UNSURE}`],
])
