import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { latestPublications, openForComment } from '#db/queries/publications.server.ts'
import { latestOutcomes } from '#db/queries/outcomes.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { PublicationCards } from '#app/publications/publication-cards.tsx'
import { OutcomeCards } from '#app/outcomes/outcome-cards.tsx'

export async function loader() {
  const [open, outcomes, latest] = await Promise.all([
    openForComment(db, { at: now(), limit: 12 }),
    latestOutcomes(db, 3),
    latestPublications(db, { kind: null, portfolio: null, before: null, limit: 6 }),
  ])
  const openNow = new Set(open.map(({ id }) => id))
  return {
    council: config.council,
    open,
    outcomes,
    latest: latest.filter(({ id }) => !openNow.has(id)),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Have your say – ${data?.council ?? ''}` },
]

export default function Home() {
  const { council, open, outcomes, latest } = useLoaderData<typeof loader>()
  return (
    <main className="wrap" id="main">
      <h1>What the cabinet is thinking, and what became of your answer</h1>
      <p className="lede measure">
        Cabinet members of {council} publish their plans here, and you answer. Everyone who comments
        is told what was decided, and why.
      </p>
      <div className="columns">
        <section aria-labelledby="open">
          <h2 id="open">Open for comment</h2>
          <PublicationCards publications={open}>
            Nothing is open for comment with a closing date at the moment.
          </PublicationCards>
          <h2 id="latest">Latest</h2>
          <PublicationCards publications={latest}>
            Nothing else has been published yet.
          </PublicationCards>
          <p>
            <a href="/publications">Everything published</a>
          </p>
        </section>
        <section aria-labelledby="decided">
          <h2 id="decided">Recently decided</h2>
          <OutcomeCards outcomes={outcomes} />
          <p>
            <a href="/what-changed">What changed because of comments</a>
          </p>
          <h2>Follow</h2>
          <p>
            <a href="/follow/council">Mail me what is new and what was decided</a>
          </p>
        </section>
      </div>
    </main>
  )
}
