import { CLEAR, type Check } from './check.ts'

const ENOUGH_LETTERS = 30
const MOSTLY = 0.7

/** Nearly everything in capitals, as advertisements are. */
export const capitals: Check = {
  name: 'Capitals',
  switch: 'capitals',
  reason: 'classifier',
  look({ body }) {
    const letters = body.match(/\p{L}/gu) ?? []
    const large = letters.filter((letter) => /\p{Lu}/u.test(letter))
    if (letters.length < ENOUGH_LETTERS) return CLEAR
    const score = large.length / letters.length
    return { verdict: score >= MOSTLY ? 'hold' : 'clear', score }
  },
  ask: () => 'This is written almost entirely in capitals.',
}
