const LONGEST = 120

/** A name as a provider gives it, fit to stand on a page and in a mail: one line, no hidden characters. */
export function displayName(given: unknown) {
  const name = typeof given === 'string' ? given : ''
  const shown = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...shown].slice(0, LONGEST).join('').trim() || 'A resident'
}
