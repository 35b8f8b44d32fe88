import { CLEAR, type Check } from './check.ts'

/** What a closed page still takes, because it was written in time or asked for, is read first too. */
export const pagePreModerated: Check = {
  name: 'Page read first',
  reason: 'premod_page',
  look: ({ moderation }) =>
    moderation === 'first_comment' || moderation === 'after_publication'
      ? CLEAR
      : { verdict: 'hold' },
}
