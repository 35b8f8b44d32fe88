import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { nameOfSubject } from '#app/following/follow.ts'
import { endedBy, unsubscribe } from '#app/mail/unsubscribe.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { isLinkKey } from '#app/platform/link-key.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader(asked: LoaderFunctionArgs) {
  const ended = await endedBy(db, letterFrom(asked))
  if (!ended) throw notFound()
  const kinds = ended.categories.map(({ words }) => words)
  return { ends: [...kinds, ...ended.follows.map((one) => nameOfSubject(one, config.council))] }
}

/**
 * A mail program posts here for its reader (RFC 8058) with no cookie and no token of ours: the key
 * in the address is the only proof, so the body is not read, and no redirect answers.
 */
export async function action(asked: ActionFunctionArgs) {
  if (!(await unsubscribe(db, { letter: letterFrom(asked), at: now() }))) throw notFound()
  return { isEnded: true }
}

function letterFrom({ request, params }: LoaderFunctionArgs) {
  const letter = addressWord(params.id)
  const key = new URL(request.url).searchParams.get('key') ?? ''
  if (!isLinkKey('unsubscribe', letter, key)) throw notFound()
  return letter
}

export const meta: MetaFunction = () => [
  { title: 'Stop this mail' },
  { name: 'robots', content: 'noindex' },
]

export default function Unsubscribe() {
  const { ends } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.isEnded) return <Ended />
  return (
    <main className="wrap narrow" id="main">
      <h1>Stop this mail?</h1>
      {ends.length > 0 && (
        <>
          <p>We will no longer write to you about:</p>
          <ul>
            {ends.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      <PostForm>
        <Button>Stop this mail</Button>
      </PostForm>
    </main>
  )
}

function Ended() {
  return (
    <main className="wrap narrow" id="main">
      <h1>We have stopped this mail</h1>
      <p>
        Decisions about your own comments, and anything about your account, are still told. If you
        have an account, you can <a href="/account/notifications">choose what you are told</a> and
        take this back.
      </p>
    </main>
  )
}
