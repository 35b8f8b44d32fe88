import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { openInvitation } from '#db/queries/staff.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { endInvitation } from '#app/people/invite.server.ts'
import { ROLE_TITLES } from '#app/people/person.ts'
import { saying } from '#app/people/staff-done.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { Confirmation } from '#app/ui/confirmation.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_people')
  const invitation = await openInvitation(db, { id: addressWord(params.id), at: now() })
  if (!invitation) throw redirect('/admin/people')
  return invitation
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await readForm(request)
  if (!(await endInvitation(db, { id: addressWord(params.id), by, at: now() }))) throw tooLate()
  return redirect(saying('/admin/people', 'invitation_ended'))
}

export const meta: MetaFunction = () => [{ title: 'Take back an invitation' }]

export default function InvitationEnd() {
  const { address, role, expires_at } = useLoaderData<typeof loader>()
  return (
    <Confirmation
      question="Take back this invitation?"
      button="Take it back"
      kind="warning"
      keep={{ href: '/admin/people', words: 'Keep it as it is' }}
    >
      <p className="lede">
        {address}, invited to be {ROLE_TITLES[role]}
      </p>
      <p>
        As soon as you press the button, the link in their mail no longer works, and says so to
        whoever follows it. Otherwise it works until <When at={expires_at} withTime />. We do not
        write to them about it.
      </p>
      <p>You can send another invitation to the same address at any time.</p>
    </Confirmation>
  )
}
