type Traced = {
  origin: string
  reference: string
  /** Opens the trace without signing in, for a guest; null for everyone else. */
  key: string | null
}

/** Where an author sees what became of a comment; every mail links to it by this function. */
export function traceLink({ origin, reference, key }: Traced) {
  const search = key ? `?${new URLSearchParams({ key })}` : ''
  return {
    words: 'See what became of your comment',
    address: `${origin}/comments/${reference}/trace${search}`,
  }
}

type TracedLetter = { origin: string; reference: string; key: string }

/** The same for what was entered for somebody, who has no other way in. */
export function traceOfLetterLink({ origin, reference, key }: TracedLetter) {
  return {
    words: 'See what became of what you told us',
    address: `${origin}/contributions/${reference}/trace?${new URLSearchParams({ key })}`,
  }
}
