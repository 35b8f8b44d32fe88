import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { signedOffVersion, wordingIn } from '#db/queries/codeframes.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { counted } from '#app/ui/counted.ts'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const number = addressWord(params.version)
  const version = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0
  const found = await signedOffVersion(db, { review: review.id, version })
  if (!found) throw notFound()
  return {
    version,
    title: review.title,
    at: found.signed_off_at ?? '',
    by: found.signedOffBy,
    isSuperseded: found.state === 'superseded',
    themes: await wordingIn(db, found.id),
    back: `/officer/reviews/${review.slug}/themes`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Version ${data?.version ?? ''} of the themes: ${data?.title ?? ''}` },
]

export default function ThemesVersion() {
  const { version, title, at, by, isSuperseded, themes, back } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="acts">
        <a href={back}>The themes as they are now</a>
      </p>
      <h1>
        Version {version} of the themes of the {title}
      </h1>
      <p className="lede">
        {counted(themes.length, 'theme')}, signed off by {by} on <When at={at} withTime />
        {isSuperseded && ', superseded since'}. Nothing changes what stands here.
      </p>
      <ul className="cards">
        {themes.map(({ theme_id, name, description, examples, parent }) => (
          <li key={theme_id}>
            <h2>{name}</h2>
            {parent && <p className="quiet">Under “{parent}”</p>}
            <p>{description}</p>
            {examples && <p className="quiet">Examples: {examples}</p>}
          </li>
        ))}
      </ul>
    </main>
  )
}
