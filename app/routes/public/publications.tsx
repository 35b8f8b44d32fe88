import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { latestPublications } from '#db/queries/publications.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { KIND_NAMES } from '#app/publications/publication.ts'
import { PublicationCards } from '#app/publications/publication-cards.tsx'
import { Pager } from '#app/ui/pager.tsx'

const A_PAGE = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const kind = kindFrom(search.get('kind'))
  const portfolio = addressWord(search.get('portfolio')) || null
  const before = pageKeyFrom(search.get('before'))
  const found = await latestPublications(db, { kind, portfolio, before, limit: A_PAGE + 1 })
  const publications = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? publications.at(-1) : undefined
  return {
    publications,
    kind,
    portfolio,
    first: before ? addressOf({ kind, portfolio, before: null }) : null,
    next: last
      ? addressOf({ kind, portfolio, before: `${last.first_published_at}~${last.id}` })
      : null,
  }
}

type Wanted = { kind: string | null; portfolio: string | null; before: string | null }

function addressOf(wanted: Wanted) {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(wanted)) if (value) search.set(name, value)
  return `/publications${search.size > 0 ? `?${search}` : ''}`
}

function kindFrom(wanted: string | null) {
  return wanted === 'post' || wanted === 'speech' || wanted === 'strategy' ? wanted : null
}

export const meta: MetaFunction = () => [{ title: 'Have your say' }]

export default function Publications() {
  const { publications, kind, portfolio, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Have your say</h1>
      <p className="lede">Everything the cabinet has published, newest first.</p>
      <nav aria-label="Kinds of publication" className="acts">
        <KindLink kind={null} current={kind} words="All" />
        {Object.entries(KIND_NAMES).map(([name, words]) => (
          <KindLink key={name} kind={name} current={kind} words={PLURALS[name] ?? words} />
        ))}
      </nav>
      {portfolio && (
        <p>
          <a href={`/follow/portfolio/${portfolio}`}>Mail me what is new on this</a>
        </p>
      )}
      <PublicationCards publications={publications} heading="h2">
        Nothing of this kind has been published yet.
      </PublicationCards>
      <Pager first={first} next={next} />
    </main>
  )
}

const PLURALS: Record<string, string> = {
  post: 'Posts',
  speech: 'Speeches',
  strategy: 'Strategies',
}

type KindLink = { kind: string | null; current: string | null; words: string }

function KindLink({ kind, current, words }: KindLink) {
  return (
    <a
      href={kind ? `/publications?kind=${kind}` : '/publications'}
      {...(kind === current ? { 'aria-current': 'true' as const } : {})}
    >
      {words}
    </a>
  )
}
