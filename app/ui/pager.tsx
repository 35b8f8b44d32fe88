/** Links to the first page and the next; pages are found by key, so there is no page number. */
export function Pager({ first, next }: { first: string | null; next: string | null }) {
  if (!first && !next) return null
  return (
    <nav className="pager" aria-label="Pages">
      {first && <a href={first}>First page</a>}
      {next && (
        <a href={next} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}
