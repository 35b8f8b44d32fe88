import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, type MetaFunction } from '@remix-run/react'
import { hasSecondFactor } from '#db/queries/people.server.ts'
import { sendLink } from '#app/people/email-link.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { StartOver } from '#app/people/start-over.tsx'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const form = await readForm(request)
  const { email: address } = person
  if (!address || (await hasSecondFactor(db, person.id))) throw redirect('/account/proof')
  await withinLimit('email_link', { form, context, person, address, isTheirs: true })
  const returnTo = safeReturn(String(form.get('return_to') ?? ''), '/account')
  const wanted = { address, purpose: 'prove' as const, person, returnTo, browser: null }
  await sendLink(db, { ...wanted, at: now() })
  return { address }
}

export const meta: MetaFunction = () => [{ title: 'Look into your mail' }]

export default function ProofByEmail() {
  const answer = useActionData<typeof action>()
  if (!answer) return <StartOver />
  return (
    <main className="wrap narrow" id="main">
      <h1>Look into your mail</h1>
      <p className="lede">
        We have sent a link to <strong>{answer.address}</strong>. Follow it in this browser, within
        15 minutes.
      </p>
    </main>
  )
}
