const LONGEST = 254

/** An email address as we keep it: trimmed, in lower case, one line; null when it cannot be one. */
export function addressFrom(given: unknown): string | null {
  if (typeof given !== 'string') return null
  const address = given.normalize('NFC').trim().toLowerCase()
  if (address.length > LONGEST || address.includes('..')) return null
  return /^[^\s@"(),:;<>[\]\\\p{C}]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/u.test(address)
    ? address
    : null
}
