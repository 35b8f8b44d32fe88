/** A word of an address as it may be looked up: PostgreSQL refuses even to compare a text that holds NUL. */
export function addressWord(word: string | null | undefined) {
  return (word ?? '').replaceAll('\u0000', '')
}
