import { renderToStaticMarkup } from 'react-dom/server'
import type { SafeHtml } from '#db/safe-html.ts'
import { dateIn, timeIn } from '#app/ui/dates.ts'
import { Prose } from '#app/ui/prose.tsx'
import { meaningOf } from './own-data-codes.server.ts'
import {
  CHAPTERS,
  isDay,
  isMoment,
  nameOf,
  type Chapter,
  type Row,
  type Value,
} from './own-data.ts'

type About = { council: string; name: string; at: string }

/** The readable half of a person's data: one page that needs nothing else, written piece by piece. */
export function pageStart({ council, name, at }: About) {
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`Your data – ${council}`}</title>
      <style>{LOOK}</style>
    </head>,
  )
  const opening = renderToStaticMarkup(
    <header>
      <p>{council}</p>
      <h1>Your data</h1>
      <p>
        Everything kept about {name} on {timeIn(at)}. The file beside this one, your-data.json,
        holds the same for a program.
      </p>
      <p>
        Nobody else’s data is here: officers have no names, and other residents no words. Numbers
        were counted when this file was made. What is not there has not happened, or was not given.
      </p>
      <nav aria-label="Chapters">
        <ul>
          {Object.entries(CHAPTERS).map(([chapter, { title }]) => (
            <li key={chapter}>
              <a href={`#${chapter}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>,
  )
  return `<!doctype html><html lang="en-GB">${head}<body>${opening}<main>`
}

export function chapterStart(chapter: Chapter) {
  const { title, says } = CHAPTERS[chapter]
  const heading = renderToStaticMarkup(
    <>
      <h2 id={chapter}>{title}</h2>
      <p className="says">{says}</p>
    </>,
  )
  return `<section aria-labelledby="${chapter}">${heading}`
}

/** `site` is where its pages and comments are to be found. */
export function chapterRows(rows: Row[], site: string) {
  return renderToStaticMarkup(
    <>
      {rows.map((row, index) => (
        <Facts row={row} site={site} key={index} />
      ))}
    </>,
  )
}

export function chapterEnd({ isEmpty }: { isEmpty: boolean }) {
  return `${isEmpty ? '<p>Nothing.</p>' : ''}</section>`
}

export const PAGE_END = '</main></body></html>'

function Facts({ row, site }: { row: Row; site: string }) {
  const { reference } = row
  const facts = Object.entries(row).filter(([, value]) => !isNothing(value))
  return (
    <article>
      {typeof reference === 'string' && <h3>Comment {reference}</h3>}
      <dl>
        {facts
          .filter(([fact]) => fact !== 'reference' && fact !== 'page_title')
          .map(([fact, value]) => (
            <div className="fact" key={fact}>
              <dt>{nameOf(fact)}</dt>
              <dd>
                {fact === 'page' ? (
                  <a href={`${site}/publications/${value}`}>{titleIn(row)}</a>
                ) : (
                  <Fact fact={fact} value={value} site={site} />
                )}
              </dd>
            </div>
          ))}
      </dl>
    </article>
  )
}

function Fact({ fact, value, site }: { fact: string; value: Value; site: string }) {
  if (Array.isArray(value)) {
    return value.map((row, index) => <Facts row={row} site={site} key={index} />)
  }
  if (typeof value !== 'string') return <>{value}</>
  if (isMoment(value)) return <time dateTime={value}>{timeIn(value)}</time>
  if (isDay(value)) return <time dateTime={value}>{dateIn(value)}</time>
  // Only an official reply's text as the public reads it is called so.
  if (fact === 'html') return <Prose html={value as SafeHtml} />
  if (fact === 'body') return <blockquote>{value}</blockquote>
  return <>{meaningOf(fact, value)}</>
}

function titleIn({ page, page_title }: Row) {
  return typeof page_title === 'string' ? page_title : String(page)
}

function isNothing(value: Value) {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

/** Without quotes and angles, which React would escape. */
const LOOK = `
:root { color-scheme: light dark; --ink: #14201d; --quiet: #52605c; --line: #d5dcd9; --paper: #fff; --brand: #0b5345; --link: #0a5a8a }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9efec; --quiet: #a9b6b1; --line: #33403c; --paper: #111816; --brand: #a8dccd; --link: #7cc4ee }
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; color: var(--ink); background: var(--paper);
  font: 1.0625rem/1.5 Public Sans, system-ui, sans-serif; border-top: 6px solid var(--brand); overflow-wrap: anywhere }
h1 { font-size: 2.25rem; line-height: 1.15; margin: 0 0 1rem }
h2 { font-size: 1.5rem; margin: 3rem 0 0.75rem; padding-top: 1rem; border-top: 1px solid var(--line) }
h3 { font-size: 1.1rem; margin: 0 0 0.4rem; color: var(--brand) }
a { color: var(--link) }
a:focus-visible { outline: 3px solid #fd0; outline-offset: 2px }
.says { margin: 0 0 1rem; color: var(--quiet) }
nav ul { columns: 15rem; padding-left: 1.2rem }
article { margin: 0 0 1.25rem }
article article { margin: 0.4rem 0 0.8rem; padding-left: 0.9rem; border-left: 3px solid var(--line) }
dl { margin: 0 }
.fact { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0.2rem 0 }
dt { flex: 0 0 11rem; color: var(--quiet) }
dd { flex: 1 1 16rem; margin: 0 }
blockquote { margin: 0; white-space: pre-line }
@media print { nav { display: none } }
`
