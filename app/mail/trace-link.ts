/** Where an author sees what became of a comment; every mail links to it by this function. */
export function traceLink({ origin, reference }: { origin: string; reference: string }) {
  return {
    words: 'See what became of your comment',
    address: `${origin}/comments/${reference}/trace`,
  }
}
