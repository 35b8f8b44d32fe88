import { personalDataIn } from '#app/comments/checks/personal-data.ts'
import { LONGEST_SHOWN } from './model.ts'
import { wholeWords } from './whole-words.ts'

/** The words as officers read them, and what is known of whose they are. */
export type Said = {
  text: string
  names: (string | null)[]
  email: string | null
  address: string | null
}

const BLOCK = '█████'
const SHORTEST_PART = 3

/**
 * What a model outside is shown of a contribution: without whose it is where that stands in it, without
 * what the check for personal data finds, and cut at a length.
 */
export function maskedForModel({ text, names, email, address }: Said) {
  const known = names.filter((name) => name !== null)
  const phrases = [...known, email ?? '', ...(address ?? '').split(/[\n,]/)]
  const personal = personalDataIn(text).map(({ words }) => words)
  const whole = [...phrases, ...personal].map((words) => words.trim())
  const withoutWhole = mask(text, { words: whole, flags: 'giu' })
  // “Green” is somebody’s name; “green” is the park.
  const parts = known.flatMap((name) => name.split(/\s+/))
  return mask(withoutWhole, { words: parts, flags: 'gu' }).slice(0, LONGEST_SHOWN).toWellFormed()
}

function mask(text: string, { words, flags }: { words: string[]; flags: string }) {
  const long = words.filter(({ length }) => length >= SHORTEST_PART)
  if (long.length === 0) return text
  const longestFirst = long.toSorted((a, b) => b.length - a.length)
  return text.replace(wholeWords(longestFirst, flags), BLOCK)
}
