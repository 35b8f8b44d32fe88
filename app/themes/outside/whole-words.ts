/** Finds any of some words or phrases where they stand by themselves, however wide the gaps in them. */
export function wholeWords(phrases: string[], flags: string) {
  const any = phrases.map(literally).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, flags)
}

function literally(phrase: string) {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+')
}
