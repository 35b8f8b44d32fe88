import { CLEAR, type Check } from './check.ts'

export const pagePreModerated: Check = {
  name: 'Page read first',
  reason: 'premod_page',
  look: ({ moderation }) => (moderation === 'every_comment' ? { verdict: 'hold' } : CLEAR),
}
