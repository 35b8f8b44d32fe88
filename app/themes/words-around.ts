const BEFORE = 120
const LONGEST = 320

/** Of a long text the words around the first of these phrases that stands in it; of a short one all. */
export function wordsAround(text: string, phrases: string[]) {
  if (text.length <= LONGEST) return text
  const lower = text.toLowerCase()
  const places = phrases.map((phrase) => lower.indexOf(phrase.toLowerCase()))
  const found = Math.min(...places.filter((place) => place >= 0))
  const wanted = Number.isFinite(found) ? Math.max(0, found - BEFORE) : 0
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const end = from + LONGEST >= text.length ? text.length : text.lastIndexOf(' ', from + LONGEST)
  const to = end > from ? end : from + LONGEST
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}
