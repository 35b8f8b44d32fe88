/** A path on this site, or the fallback: never another site's address. */
export function safeReturn(wanted: string | null, fallback: string) {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\u0000-\u001f\\]/.test(wanted)) return fallback
  const here = 'http://here.invalid'
  const url = new URL(wanted, here)
  const isElsewhere = url.origin !== here || url.pathname.startsWith('//')
  return isElsewhere ? fallback : `${url.pathname}${url.search}${url.hash}`
}
