import { spamScore, thresholdOf } from '../spam-model.ts'
import type { Check } from './check.ts'

/** What the council's own decisions about advertising have taught. */
export const likelySpam: Check = {
  name: 'Likely spam',
  switch: 'likely_spam',
  reason: 'classifier',
  look({ body, spam }) {
    const score = spamScore(spam, body)
    return { verdict: score >= thresholdOf(spam) ? 'hold' : 'clear', score }
  },
}
