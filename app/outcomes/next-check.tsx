import { dateIn, When } from '#app/ui/when.tsx'

export type Check = {
  on: string | null
  what: string | null
  isDue: boolean
  /** The review that checks it, once it is open. */
  following: { slug: string; title: string; opened_at: string } | null
}

/** When the council looks whether it worked; then where. */
export function NextCheck({ on, what, isDue, following }: Check) {
  if (!on || !what) return null
  return (
    <>
      <h2>What happens next</h2>
      {following ? (
        <p>
          Since <When at={following.opened_at} /> we look at what came of it:{' '}
          <a href={`/reviews/${following.slug}`}>{following.title}</a>
        </p>
      ) : (
        <p>
          {isDue ? `This was to be checked on ${dateIn(on)}` : `On ${dateIn(on)}`}: {what}
        </p>
      )}
    </>
  )
}

type Entry = { id: string; done_on: string; body: string }

/** What has been done of what was promised, newest first. */
export function Progress({ entries }: { entries: Entry[] }) {
  if (entries.length === 0) return null
  return (
    <>
      <h2 id="progress">What has been done</h2>
      <dl className="progress">
        {entries.map(({ id, done_on, body }) => (
          <div key={id}>
            <dt>
              <time dateTime={done_on}>{dateIn(done_on)}</time>
            </dt>
            <dd>{body}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
