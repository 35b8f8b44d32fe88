/** Phrases as a table keeps them. */
export function phrasesIn(json: string): string[] {
  const phrases: unknown = JSON.parse(json)
  return Array.isArray(phrases) ? phrases.map(String) : []
}
