import { foundIn, type Check } from './check.ts'

/** The council's own words: each holds, or is only pointed out. */
export const wordList: Check = {
  name: 'The council’s word list',
  switch: 'word_list',
  reason: 'word_list',
  look({ body, entries }) {
    const text = body.toLowerCase()
    const found = entries.flatMap(({ words, effect }) => {
      if (!text.includes(firstOf(words))) return []
      const match = asWholeWords(words).exec(body)
      return match ? [{ words: match[0], effect }] : []
    })
    const verdict = found.some(({ effect }) => effect === 'hold') ? 'hold' : 'flag'
    return foundIn(
      found.map(({ words }) => words),
      verdict,
    )
  },
  ask: (matched) => `This contains words we often have to refuse: ${matched.join(', ')}.`,
}

/** Thousands of entries are looked for in each comment: most are ruled out by this alone. */
function firstOf(words: string) {
  return words.toLowerCase().split(/\s/, 1)[0] ?? ''
}

function asWholeWords(words: string) {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu')
}
