import { CLEAR, type Check } from './check.ts'

export const pageClosed: Check = {
  name: 'Page closed',
  reason: 'late',
  look: ({ isLate }) => (isLate ? { verdict: 'hold' } : CLEAR),
}
