import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { pagesWithModes } from '#db/queries/modes.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { MODES_IN_SHORT } from '#app/publications/mode.ts'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 30

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_page_mode')
  const before = pageKeyFrom(new URL(request.url).searchParams.get('before'))
  const at = now()
  const found = await pagesWithModes(db, { at, before, limit: A_PAGE + 1 })
  const pages = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? pages.at(-1) : undefined
  const key = last && new URLSearchParams({ before: `${last.first_published_at}~${last.id}` })
  return {
    pages: pages.map((page) => ({
      ...page,
      isPastClosing: page.comments_close_at !== null && page.comments_close_at <= at,
    })),
    first: before ? '/officer/publications' : null,
    next: key ? `/officer/publications?${key}` : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'How comments are taken' }]

export default function Pages() {
  const { pages, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>How comments are taken</h1>
      {pages.length === 0 && <p>Nothing has been published yet.</p>}
      <ul className="rows">
        {pages.map((page) => (
          <li key={page.id}>
            <div>
              <a href={`/officer/publications/${page.slug}/modes/new`}>{page.title}</a>
              <p className="quiet">
                {page.speaker}
                {page.comments_close_at && (
                  <>
                    {' '}
                    · {page.isPastClosing ? 'closed' : 'closes'}{' '}
                    <When at={page.comments_close_at} />
                  </>
                )}
              </p>
            </div>
            <p>
              <Tag tone="plain">{MODES_IN_SHORT[page.moderation]}</Tag>
            </p>
          </li>
        ))}
      </ul>
      <Pager first={first} next={next} />
    </main>
  )
}
