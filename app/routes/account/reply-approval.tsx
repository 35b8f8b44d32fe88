import {
  data,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { parseDraft } from '#app/replies/briefing-forms.ts'
import { approve } from '#app/replies/sign.server.ts'
import { SignPage } from '#app/replies/sign-page.tsx'
import { replyToSign } from '#app/replies/sign-loader.server.ts'
import { cannotSign, toSignFrom } from '#app/replies/to-sign-from.server.ts'

export { keepsWhatWasTyped as headers } from '#app/platform/caching.ts'

export function loader({ request, params }: LoaderFunctionArgs) {
  return replyToSign(request, params)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { briefing, signer } = await toSignFrom(request, params)
  const form = await readForm(request)
  const reply = parseDraft(form)
  if (!reply.ok) return data(reply, { status: 422 })

  const approved = await approve(db, engine, { briefing, signer, ...reply.value, at: now() })
  if (!approved.ok) throw cannotSign(approved.why, keptFields(form))
  const { reply: published } = approved
  return redirectDocument(
    published ? `/comments/${published.reference}` : '/replies-to-sign/done?what=kept',
  )
}

export const meta: MetaFunction = () => [
  { title: 'A reply to sign' },
  { name: 'robots', content: 'noindex' },
]

export default function ReplyApproval() {
  return <SignPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
