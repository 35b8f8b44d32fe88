import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { sessionsOf } from '#db/queries/credentials.server.ts'
import { endOtherSessions } from '#app/people/end-session.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { nameOfProvider } from '#app/people/providers.server.ts'
import { sayOnce } from '#app/people/say-once.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const sessions = await sessionsOf(db, { person: person.id, at: now() })
  return {
    sessions: sessions.map((session) => ({
      ...session,
      by: nameOfProvider(session.provider),
      isThis: session.id === person.session.id,
    })),
  }
}

/** Ends them all but this one. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  await readForm(request)
  await endOtherSessions(db, { person, but: person.session.id, at: now() })
  const headers = { 'Set-Cookie': sayOnce(['signed_out_elsewhere']) }
  return redirect('/account/sessions', { headers })
}

export const meta: MetaFunction = () => [{ title: 'Where you are signed in' }]

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/account/settings">Your account</a>
      </p>
      <h1>Where you are signed in</h1>
      <ul className="rows">
        {sessions.map(({ id, device, by, created_at, seen_at, isThis }) => (
          <li key={id}>
            <div>
              <strong>{device}</strong> {isThis && <Tag tone="brand">This one</Tag>}
              <p className="quiet">
                By {by}, since <When at={created_at} withTime />, last seen{' '}
                <When at={seen_at} withTime />
              </p>
            </div>
            {!isThis && (
              <PostForm action={`/account/sessions/${id}/end`}>
                <button type="submit" className="as-link">
                  Sign out<span className="govuk-visually-hidden"> {device}</span>
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <PostForm>
          <Button kind="secondary">Sign out everywhere else</Button>
        </PostForm>
      )}
      <p className="quiet">
        You stay signed in for 30 days; those who work for the council for 12 hours, or half an hour
        without doing anything.
      </p>
    </main>
  )
}
