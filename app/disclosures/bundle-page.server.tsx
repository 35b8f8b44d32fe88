import { renderToStaticMarkup } from 'react-dom/server'
import type { Database } from '#db/schema.ts'
import type { DisclosureSubject } from '#db/schema/exports.ts'
import { timeIn } from '#app/ui/dates.ts'
import { chapterOf, factName } from './chapter.ts'
import { SUBJECT_NAMES } from './disclosure.ts'

type Table = keyof Database
type About = {
  council: string
  about: DisclosureSubject
  request: string
  by: string
  at: string
  tables: Table[]
}

/** The readable half of a disclosure: one page that needs nothing else, written piece by piece. */
export function pageStart({ council, about, request, by, at, tables }: About) {
  const title = `${SUBJECT_NAMES[about]}: all that is held`
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – ${council}`}</title>
      <style>{LOOK}</style>
    </head>,
  )
  const opening = renderToStaticMarkup(
    <header>
      <p>{council}</p>
      <h1>{title}</h1>
      <p>
        For request {request}. Prepared by {by}, written on {timeIn(at)}. The file beside this one,
        held.json, holds the same for a program.
      </p>
      <p>
        <strong>
          It holds other people’s data. Read it, and redact what the request has no right to, before
          it leaves the council.
        </strong>{' '}
        What somebody could sign in with is left out; what did not happen has no entry.
      </p>
      <nav aria-label="Chapters">
        <ul>
          {tables.map((table) => (
            <li key={table}>
              <a href={`#${table}`}>{chapterOf(table)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>,
  )
  return `<!doctype html><html lang="en-GB">${head}<body>${opening}<main>`
}

export function chapterStart(table: Table) {
  const heading = renderToStaticMarkup(<h2 id={table}>{chapterOf(table)}</h2>)
  return `<section aria-labelledby="${table}">${heading}`
}

export function rowsInWords(rows: [string, string | number][][]) {
  return renderToStaticMarkup(
    <>
      {rows.map((facts, index) => (
        <article key={index}>
          <dl>
            {facts.map(([column, value]) => (
              <div className="fact" key={column}>
                <dt>{factName(column)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </>,
  )
}

export function chapterEnd({ isEmpty }: { isEmpty: boolean }) {
  return `${isEmpty ? '<p>Nothing.</p>' : ''}</section>`
}

export const PAGE_END = '</main></body></html>'

/** Without quotes and angles, which React would escape. */
const LOOK = `
:root { color-scheme: light dark; --ink: #14201d; --quiet: #52605c; --line: #d5dcd9; --paper: #fff; --brand: #0b5345; --link: #0a5a8a }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9efec; --quiet: #a9b6b1; --line: #33403c; --paper: #111816; --brand: #a8dccd; --link: #7cc4ee }
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 Public Sans, system-ui, sans-serif; border-top: 6px solid var(--brand); overflow-wrap: anywhere }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 1rem }
h2 { font-size: 1.4rem; margin: 2.5rem 0 0.75rem; padding-top: 1rem; border-top: 1px solid var(--line) }
a { color: var(--link) }
a:focus-visible { outline: 3px solid #fd0; outline-offset: 2px }
nav ul { columns: 15rem; padding-left: 1.2rem }
article { margin: 0 0 1rem; padding: 0 0 1rem; border-bottom: 1px solid var(--line) }
dl { margin: 0 }
.fact { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0.1rem 0 }
dt { flex: 0 0 12rem; color: var(--quiet) }
dd { flex: 1 1 20rem; margin: 0; white-space: pre-line }
@media print { nav { display: none } }
`
