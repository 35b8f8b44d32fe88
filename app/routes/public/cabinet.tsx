import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { cabinet } from '#db/queries/people.server.ts'
import { now } from '#app/platform/clock.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { db } from '#app/platform/database.server.ts'
import { initialsOf } from '#app/publications/publication.ts'
import { dateIn } from '#app/ui/when.tsx'

export async function loader() {
  return { members: await cabinet(db, londonDate(now())) }
}

export const meta: MetaFunction = () => [{ title: 'The cabinet' }]

export default function Cabinet() {
  const { members } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>The cabinet</h1>
      {members.length === 0 && <p>Nobody holds a cabinet post at the moment.</p>}
      <ul className="cards">
        {members.map((member) => (
          <li key={member.id}>
            <div className="member">
              <span className="face" aria-hidden="true">
                {initialsOf(member.holderName)}
              </span>
              <div>
                <h2>{member.holderName}</h2>
                <p>{member.post}</p>
                <p className="quiet">since {dateIn(member.startedOn)}</p>
                {member.portfolioSlug && (
                  <p>
                    <a href={`/publications?portfolio=${member.portfolioSlug}`}>
                      Publications on {member.portfolio?.toLowerCase()}
                    </a>
                    <br />
                    <a href={`/follow/portfolio/${member.portfolioSlug}`}>
                      Mail me what is new on {member.portfolio?.toLowerCase()}
                    </a>
                  </p>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </main>
  )
}
