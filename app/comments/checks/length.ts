import { CLEAR, type Check } from './check.ts'

const SHORT = 5

/** The form refuses what is too long; what says next to nothing is only pointed out. */
export const length: Check = {
  name: 'Length',
  reason: 'word_list',
  look({ body }) {
    const score = body.trim().length
    return score < SHORT ? { verdict: 'flag', score } : { ...CLEAR, score }
  },
}
