import type { PublicationState, VerdictName } from '#db/schema/comments.ts'

/** A comment's states, and those of a request for an official reply. */
export const STATES: Record<PublicationState, string> & Record<string, string> = {
  held: 'waits to be read by an officer',
  published: 'public at once',
  returned: 'returned for a change',
  lapsed: 'closed unchanged',
  withheld: 'not published',
  removed: 'taken down',
  withdrawn: 'taken back by its author',
  requested: 'asked for',
  with_service: 'waits for facts',
  drafted: 'with a draft',
  with_member: 'with the member',
  approved: 'signed',
  declined: 'not to be answered',
}

export const VERDICTS: Record<VerdictName, string> & Record<string, string> = {
  publish: 'to be public',
  return: 'to go back for a change',
  withhold: 'not to be public',
  remove: 'to be taken down',
  hold: 'to go back into the queue',
}

export const SANCTIONS = {
  warn: 'a warning',
  suspend: 'may not comment for a time',
  always_pre_moderate: 'every comment is read first',
  ban: 'may not comment any more',
}

export const LISTS = {
  hold: 'words that hold a comment',
  flag: 'words that are only marked',
  allowed: 'words that never hold',
}

/** Why a comment came down for a notice of complaint. */
export const COMPLAINT_REASONS = {
  gone: 'it was off the page already',
  again: 'it had been taken down twice before',
  unreachable: 'its author could not be reached',
  unanswered: 'its author did not answer in time',
  consents: 'its author agreed',
  insufficient: 'its author’s answer was not enough',
}

export const REFUSALS = {
  not_yours: 'which is not for them',
  from_elsewhere: 'which came from another site',
  form_expired: 'which was too old, or not one of ours',
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** "Monday, Tuesday" of "12". */
export function weekdaysInWords(days: string) {
  return [...days].map((day) => WEEKDAYS[Number(day) - 1] ?? day).join(', ')
}
