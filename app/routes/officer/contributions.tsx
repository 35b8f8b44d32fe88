import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { contributionsIn } from '#db/queries/bench.server.ts'
import { themesToCode } from '#db/queries/contribution.server.ts'
import { importsInto } from '#db/queries/intakes.server.ts'
import { likenessesIn } from '#db/queries/likenesses.server.ts'
import { progressOf } from '#db/queries/reading.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { addressWith, filterFrom, filterSearch } from '#app/themes/contribution-filter.ts'
import { ContributionFilterForm } from '#app/themes/contribution-filter-form.tsx'
import { ContributionRows } from '#app/themes/contribution-rows.tsx'
import { ProgressLine } from '#app/themes/progress-line.tsx'
import { takesCodings } from '#app/themes/theme.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 20

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const { searchParams } = new URL(request.url)
  const [asked, after] = [
    filterSearch(searchParams),
    addressWord(searchParams.get('after')) || null,
  ]
  const found = await contributionsIn(db, {
    review: review.id,
    codeframe: review.codeframe_id,
    officer: officer.id,
    filter: filterFrom(searchParams),
    after,
    limit: A_PAGE + 1,
  })
  const contributions = found.slice(0, A_PAGE)
  const here = `/officer/reviews/${review.slug}/contributions`
  const last = found.length > A_PAGE ? contributions.at(-1) : undefined
  const onwards = new URLSearchParams(asked)
  if (last) onwards.set('after', last.id)
  const alike = { review: review.id, answered: false, after: null, limit: 1 }
  return {
    slug: review.slug,
    title: review.title,
    isOpen: takesCodings(review),
    search: String(asked),
    contributions,
    themes: await themesToCode(db, review.codeframe_id),
    progress: await progressOf(db, review.id),
    imports: await importsInto(db, review.id),
    entered: searchParams.get('entered'),
    hasAlike: (await likenessesIn(db, alike)).length > 0,
    first: after ? addressWith(here, asked) : null,
    next: last ? addressWith(here, onwards) : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Contributions: ${data?.title ?? ''}` },
]

export default function Contributions() {
  const page = useLoaderData<typeof loader>()
  const { slug, title, isOpen, search, contributions, themes, progress, first, next } = page
  const at = `/officer/reviews/${slug}`
  const justEntered = page.imports.find(({ id }) => id === page.entered)
  return (
    <main className="wrap wide" id="main">
      {justEntered && (
        <Notice>
          <p>
            <FileEntered file={justEntered} />.{' '}
            {page.hasAlike && <a href={`${at}/same-people`}>Some may be counted twice</a>}
          </p>
        </Notice>
      )}
      <p className="acts">
        <a href={at}>{title}</a>
        <a href={`${at}/themes`}>Themes</a>
        <a href={`${at}/findings`}>What a machine found</a>
        <a href={`${at}/same-people`}>
          {page.hasAlike ? 'Some may be counted twice' : 'Counted twice?'}
        </a>
      </p>
      <h1>Contributions</h1>
      <ProgressLine progress={progress} />
      {isOpen && (
        <div className="buttons">
          <a
            className="govuk-button"
            href={addressWith(
              `${at}/bench`,
              new URLSearchParams(contributions.length > 0 ? search : ''),
            )}
          >
            {search && contributions.length > 0 ? 'Read and code these' : 'Read and code the next'}
          </a>
          <a href={`${at}/contributions/new`}>Enter a letter, call or meeting</a>
          <a href={`${at}/imports/new`}>Import a file</a>
        </div>
      )}
      <ContributionFilterForm slug={slug} search={search} themes={themes} />
      {contributions.length === 0 ? (
        <p>{search ? 'Nothing here answers to that. Ask for less, or show all.' : NOTHING_YET}</p>
      ) : (
        <ContributionRows contributions={contributions} slug={slug} search={search} />
      )}
      <Pager first={first} next={next} />
      {page.imports.length > 0 && <Imports imports={page.imports} />}
    </main>
  )
}

const NOTHING_YET =
  'Nothing has come in yet. Comments in the review’s scope appear by themselves; letters, calls and meetings are entered here.'

type Imports = Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'imports'>

function Imports({ imports }: Imports) {
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">Files entered</h2>
      <ul>
        {imports.map((file) => (
          <li key={file.id}>
            <FileEntered file={file} />, by {file.by},{' '}
            {file.entered_at && <When at={file.entered_at} withTime />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FileEntered({ file }: { file: Imports['imports'][number] }) {
  const { name, accepted, refused } = file
  return (
    <>
      {name}: {accepted.toLocaleString('en-GB')} entered
      {refused > 0 && `, ${refused.toLocaleString('en-GB')} refused`}
    </>
  )
}
