import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, type MetaFunction } from '@remix-run/react'
import { moderationCard } from '#app/moderation/card.server.ts'
import { previewOf } from '#app/moderation/preview-redaction.server.ts'
import { RedactionPage } from '#app/moderation/redaction-page.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'redact_comment')
  const { comment } = await moderationCard(params)
  throw redirect(`/officer/comments/${comment.reference}/redactions/new`)
}

/** Changes nothing; a form, because what is to be masked has no place in an address. */
export async function action({ request, params }: ActionFunctionArgs) {
  await requireAct(request, 'redact_comment')
  const { comment, holds, checks } = await moderationCard(params)
  if (comment.body === null) throw notFound()
  const form = await readForm(request)
  const { body, reference, revision, decisions, state } = comment
  return data({
    comment: { body, reference, revision, decisions, state },
    found: [...holds, ...checks].map(({ matched }) => ({ matched })),
    typed: Object.fromEntries([...form].map(([name, value]) => [name, `${value}`])),
    ...(await previewOf(db, { revision: comment.revision_id, body, form })),
  })
}

export const meta: MetaFunction = () => [{ title: 'Redact' }]

export default function RedactionPreview() {
  const page = useActionData<typeof action>()
  if (!page) return null
  const { typed, errors, ...shown } = page
  return <RedactionPage {...shown} answer={{ typed, errors, refused: null }} />
}
