import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import type { Params } from '@remix-run/react'
import { confirmGuest, guestComment } from '#app/comments/guest.server.ts'
import { traceCookie, traceKey } from '#app/comments/trace-key.server.ts'
import { refuseBarred } from '#app/moderation/refuse-barred.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { isLinkKey } from '#app/platform/link-key.server.ts'
import { notFound, refuse } from '#app/platform/refuse.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

/** A guest's link: it sends the comment once, and is the way to its trace from then on. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const guest = await guestFrom(request, params)
  if (guest.reference && guest.comment_id) throw toTrace(request, guest.reference, guest.comment_id)
  const isOver = guest.words_expire_at === null || guest.words_expire_at <= now()
  if (isOver || !guest.body) throw refuse({ status: 410, problem: 'gone', because: EXPIRED })
  const { name, address, title, body } = guest
  return { name, address, title, body }
}

const EXPIRED =
  'This link was replaced by a newer one, or more than 24 hours have passed. Nothing was published.'

export async function action({ request, params }: ActionFunctionArgs) {
  const guest = await guestFrom(request, params)
  await readForm(request)
  if (guest.reference && guest.comment_id) throw toTrace(request, guest.reference, guest.comment_id)
  const confirmed = await confirmGuest(db, engine, { guest, at: now() })
  if (!confirmed.ok) {
    const kept: [string, string][] = guest.body ? [['body', guest.body]] : []
    if (confirmed.why === 'sanctioned') throw refuseBarred(confirmed, kept)
    throw refuse({ status: 410, problem: 'gone', because: WHY[confirmed.why], kept })
  }
  const { reference, id } = confirmed.comment
  const cookie = traceCookie(request, { reference, key: traceKey({ id }) })
  return redirect(`/comments/${reference}/sent`, { headers: { 'Set-Cookie': cookie } })
}

const WHY = {
  gone: EXPIRED,
  read_only: 'This page is read-only now: what was said stays, and nobody adds to it.',
  closed: 'Comments on this page had closed before you wrote.',
  nothing_to_answer: 'The comment you answer is no longer there.',
}

async function guestFrom(request: Request, params: Params) {
  const id = addressWord(params.id)
  const key = new URL(request.url).searchParams.get('key') ?? ''
  const guest = isLinkKey('guest-comment', id, key) ? await guestComment(db, id) : undefined
  if (!guest) throw notFound()
  return guest
}

function toTrace(request: Request, reference: string, id: string) {
  const cookie = traceCookie(request, { reference, key: traceKey({ id }) })
  return redirect(`/comments/${reference}/trace`, { headers: { 'Set-Cookie': cookie } })
}

export const meta: MetaFunction = () => [{ title: 'Send your comment' }]

export default function GuestComment() {
  const { name, address, title, body } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Send your comment</h1>
      <p className="lede">
        For “{title}”. It is sent when you press the button, and we write to you about what becomes
        of it.
      </p>
      <p className="own-words">{body}</p>
      <PostForm>
        <Button>Send it</Button>
      </PostForm>
      <h2>Was it not you?</h2>
      <p>
        Somebody wrote this on our site, and gave the name <strong>{name}</strong> and your address,{' '}
        {address}. If it was not you, do nothing: it is deleted and nothing is published.
      </p>
    </main>
  )
}
