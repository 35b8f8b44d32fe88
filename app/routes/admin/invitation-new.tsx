import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, type MetaFunction } from '@remix-run/react'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { InvitationForm } from '#app/people/invitation-form.tsx'
import { invite } from '#app/people/invite.server.ts'
import { parseInvitation } from '#app/people/staff-form.ts'
import { saying } from '#app/people/staff-done.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_people')
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const form = await readForm(request)
  const invited = parseInvitation(form)
  if (!invited.ok) return data(invited, { status: 422 })
  const { email: address, role } = invited.value
  await withinLimit('invitation', { form, context, person: by, address })
  await invite(db, { address, role, by, byMail: true, at: now() })
  return redirect(saying('/admin/people', 'invited'))
}

export const meta: MetaFunction = () => [{ title: 'Invite somebody' }]

export default function NewInvitation() {
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Invite somebody</h1>
      <InvitationForm typed={answer?.typed ?? {}} errors={answer?.errors} />
    </main>
  )
}
