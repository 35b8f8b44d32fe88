type Pages = {
  first: string | null
  next: string | null
  firstWords?: string
  nextWords?: string
}

/** Links to the first page and the next; pages are found by key, so there is no page number. */
export function Pager(pages: Pages) {
  const { first, next, firstWords = 'First page', nextWords = 'Next page' } = pages
  if (!first && !next) return null
  return (
    <nav className="pager" aria-label="Pages">
      {first && <a href={first}>{firstWords}</a>}
      {next && (
        <a href={next} rel="next">
          {nextWords}
        </a>
      )}
    </nav>
  )
}
