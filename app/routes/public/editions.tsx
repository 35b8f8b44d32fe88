import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { editionsOf } from '#db/queries/editions.server.ts'
import { db } from '#app/platform/database.server.ts'
import { publicationFrom } from '#app/publications/publication-from.server.ts'
import { When } from '#app/ui/when.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const { id, slug, title } = await publicationFrom(params)
  return { slug, title, editions: await editionsOf(db, id) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What changed: ${data?.title ?? ''}` },
]

export default function Editions() {
  const { slug, title, editions } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>What changed, and why</h1>
      <p className="lede">
        <a href={`/publications/${slug}`}>{title}</a>
      </p>
      <ol className="cards">
        {editions.map((edition) => (
          <li key={edition.number}>
            <h2>Edition {edition.number}</h2>
            <p className="quiet">
              <When at={edition.published_at} withTime />
            </p>
            <p>
              {edition.change_note ??
                (edition.number === 1 ? 'First published.' : 'A minor change.')}
            </p>
          </li>
        ))}
      </ol>
    </main>
  )
}
