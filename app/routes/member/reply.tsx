import {
  data,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { requireMember } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { parkReply } from '#app/replies/park.server.ts'
import { preElectionAt } from '#app/replies/pre-election.server.ts'
import { publishReply } from '#app/replies/publish.server.ts'
import { answerableFrom } from '#app/replies/answerable-from.server.ts'
import { ReplyPage } from '#app/replies/reply-page.tsx'
import { parseReply } from '#app/replies/reply.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'reply_as_member')
  const comment = await answerableFrom(params, { appointment: member.appointment.id })
  const period = await preElectionAt(db, now())
  return {
    keptUntil: period?.ends_on ?? null,
    comment,
    speaksAs: member.name,
    post: member.appointment.post,
    submissionKey: randomUUID(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request, 'reply_as_member')
  const comment = await answerableFrom(params, { appointment: member.appointment.id })
  const reply = parseReply(await readForm(request))
  if (!reply.ok) return data(reply, { status: 422 })

  const { body } = reply.value
  if (await preElectionAt(db, now())) {
    const kept = await parkReply(db, { to: comment, member, body, at: now() })
    if (!kept) throw tooLate([['body', body]])
    return redirectDocument('/member')
  }
  const replied = await publishReply(db, engine, {
    to: comment,
    appointment: member.appointment,
    voice: 'member',
    speaksAs: member.appointment.holderName,
    speaker: member,
    body,
    submissionKey: reply.value.submission_key,
    at: now(),
  })
  if (!replied.ok) throw tooLate([['body', body]])
  return redirectDocument(`/comments/${replied.reply.reference}`)
}

export const meta: MetaFunction = () => [{ title: 'Reply officially' }]

export default function MemberReply() {
  return <ReplyPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
