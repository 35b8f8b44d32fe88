const LONGEST = 80

/** Words as they stand in an address: "Parents’ view, 2026" becomes "parents-view-2026". */
export function slugOf(words: string) {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
}
