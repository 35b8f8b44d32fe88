/** A path on this site, or the fallback: never another site's address. */
export function safeReturn(wanted: string | null, fallback: string) {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\u0000-\u001f\\]/.test(wanted)) return fallback
  const here = 'http://here.invalid'
  const url = new URL(wanted, here)
  return url.origin === here ? `${url.pathname}${url.search}${url.hash}` : fallback
}
