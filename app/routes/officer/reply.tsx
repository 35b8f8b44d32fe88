import {
  data,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { publishReply } from '#app/replies/publish.server.ts'
import { answerableFrom } from '#app/replies/answerable-from.server.ts'
import { ReplyPage } from '#app/replies/reply-page.tsx'
import { parseReply } from '#app/replies/reply.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'reply_as_council')
  const comment = await answerableFrom(params)
  const speaksAs = config.council
  return { comment, speaksAs, post: 'the council', submissionKey: randomUUID(), keptUntil: null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'reply_as_council')
  const comment = await answerableFrom(params)
  const reply = parseReply(await readForm(request))
  if (!reply.ok) return data(reply, { status: 422 })

  const replied = await publishReply(db, engine, {
    to: comment,
    appointment: { id: comment.appointment_id },
    voice: 'council',
    speaksAs: config.council,
    speaker: officer,
    body: reply.value.body,
    submissionKey: reply.value.submission_key,
    at: now(),
  })
  if (!replied.ok) throw tooLate([['body', reply.value.body]])
  return redirectDocument(`/comments/${replied.reply.reference}`)
}

export const meta: MetaFunction = () => [{ title: 'Reply for the council' }]

export default function CouncilReply() {
  return <ReplyPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
