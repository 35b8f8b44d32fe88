export type Piece = { words: string; isMatched: boolean }

/** Cuts a text so that the words a check matched can be marked, wherever they stand. */
export function marked(text: string, holds: { matched: string | null }[]): Piece[] {
  const matches = holds
    .flatMap(({ matched }) => matched?.split('\n') ?? [])
    .map((words) => words.trim())
    .filter((words) => words.length > 0)
  if (matches.length === 0) return [{ words: text, isMatched: false }]
  const pattern = new RegExp(`(${matches.map(literal).join('|')})`, 'gi')
  return text
    .split(pattern)
    .map((words, index) => ({ words, isMatched: index % 2 === 1 }))
    .filter(({ words }) => words.length > 0)
}

function literal(words: string) {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
