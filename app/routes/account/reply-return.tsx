import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { parseDraft } from '#app/replies/briefing-forms.ts'
import { sendBack } from '#app/replies/sign.server.ts'
import { SignPage } from '#app/replies/sign-page.tsx'
import { replyToSign } from '#app/replies/sign-loader.server.ts'
import { cannotSign, toSignFrom } from '#app/replies/to-sign-from.server.ts'

export { keepsWhatWasTyped as headers } from '#app/platform/caching.ts'

export function loader({ request, params }: LoaderFunctionArgs) {
  return replyToSign(request, params)
}

const SAME = 'Change the text before you send it back, or decline and say why'

export async function action({ request, params }: ActionFunctionArgs) {
  const { briefing, signer, draft } = await toSignFrom(request, params)
  const form = await readForm(request)
  const reply = parseDraft(form)
  if (!reply.ok) return data(reply, { status: 422 })
  if (reply.value.body === draft) {
    const typed = { body: draft, seen: String(reply.value.seen) }
    return data({ ok: false as const, errors: { body: SAME }, typed }, { status: 422 })
  }

  const returned = await sendBack(db, { briefing, signer, ...reply.value, at: now() })
  if (!returned.ok) throw cannotSign(returned.why, keptFields(form))
  return redirect('/replies-to-sign/done?what=returned')
}

export const meta: MetaFunction = () => [
  { title: 'A reply to sign' },
  { name: 'robots', content: 'noindex' },
]

export default function ReplyReturn() {
  return <SignPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
