import type { Verdict } from '#app/moderation/decision.ts'

/** What people said about Sundays at the pool: a beginning and an end for each. */
const BEGINNINGS = [
  'The quiet hour is the only time my son will go in.',
  'Lanes until ten is right.',
  'I came for the family swim and the showers were cold.',
  'Eight is early, and it was full at half past.',
  'My mother is 81 and swims better than I do.',
  'We cycled, and there is nowhere to lock three bikes.',
  'Nobody at the desk knew about the Sunday price.',
  'The teenagers had a good time and so did we.',
  'It is the one warm place open on a Sunday in Eastfield.',
]

const ENDS = [
  'Please keep it after the summer.',
  'Could the café open too, even if only for tea?',
  'I would pay a pound more if that is what it takes.',
  'A women’s hour at two would bring my whole street.',
  'Half an hour longer would let the church lot come.',
  'Put the timetable on the door, not only on the website.',
  'Thank you for asking before deciding.',
  'The bus gets in at ten past, so start at quarter past.',
]

export function poolWords(number: number) {
  const beginning = BEGINNINGS[number % BEGINNINGS.length] ?? ''
  const end = ENDS[number % ENDS.length] ?? ''
  return `${beginning} ${end}`
}

const PUBLISH: Verdict = { verdict: 'publish' }

const REFUSALS: Verdict[] = [
  { verdict: 'return', rule: 2, note: 'Please leave out who it was, and send it again.' },
  { verdict: 'withhold', rule: 8, note: null },
  { verdict: 'return', rule: 1, note: 'What is it about the pool that you would change?' },
  { verdict: 'withhold', rule: 7, note: null },
  { verdict: 'withhold', rule: 3, note: null },
]

/** One in seven is refused, under one rule after another. */
export function poolVerdict(number: number): Verdict {
  if (number % 7 !== 6) return PUBLISH
  return REFUSALS[((number - 6) / 7) % REFUSALS.length] ?? PUBLISH
}
