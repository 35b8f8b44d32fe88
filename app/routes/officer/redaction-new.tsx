import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import {
  useActionData,
  useLoaderData,
  type MetaFunction,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react'
import { moderationCard } from '#app/moderation/card.server.ts'
import { redact, type Redacted } from '#app/moderation/redact.server.ts'
import { parseRedaction } from '#app/moderation/redaction.ts'
import { redactionPage } from '#app/moderation/redaction-page.server.ts'
import { RedactionPage } from '#app/moderation/redaction-page.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'redact_comment')
  return redactionPage(params)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'redact_comment')
  const { comment } = await moderationCard(params)
  const form = await readForm(request)
  const redaction = parseRedaction(form)
  if (!redaction.ok) return data({ ...redaction, refused: null }, { status: 422 })

  const redacted = await redact(db, { comment, redaction: redaction.value, officer, at: now() })
  if (redacted.ok) return redirect(`/officer/comments/${comment.reference}`)
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, `${value}`]))
  if (redacted.why === 'not_found') {
    const errors = { words: 'These words do not stand in the comment, or not there' }
    return data({ errors, typed, refused: null }, { status: 422 })
  }
  return data({ errors: undefined, typed, refused: WHY[redacted.why] }, { status: 409 })
}

const WHY: Record<Exclude<Extract<Redacted, { ok: false }>['why'], 'not_found'>, string> = {
  own: 'This is your own comment, or stands on your own page, so a colleague decides about it.',
  concerned: 'This comment names you or answers you, so a colleague decides what is masked in it.',
  appealed: 'Its author appeals against the last decision. Answer the appeal first.',
  changed: 'The comment changed while you were reading. Read it again; nothing was masked.',
}

/** A preview, asked for with every key, changes nothing that stands on the page. */
export function shouldRevalidate({
  formAction,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return formAction?.endsWith('/redactions/preview') ? false : defaultShouldRevalidate
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Redact – ${page?.comment.reference ?? ''}` },
]

export default function NewRedaction() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <RedactionPage {...page} answer={answer} />
}
