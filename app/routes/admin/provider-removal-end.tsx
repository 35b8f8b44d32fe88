import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { plannedRemovals } from '#db/queries/credentials.server.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { providerFrom } from '#app/people/provider-from.server.ts'
import { keepProvider } from '#app/people/remove-provider.server.ts'
import { saying } from '#app/people/staff-done.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { Confirmation } from '#app/ui/confirmation.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_providers')
  await requireFreshProof(request)
  const { id, name } = providerFrom(params)
  const removal = (await plannedRemovals(db)).find(({ provider }) => provider === id)
  if (!removal) throw redirect(`/admin/providers/${id}`)
  const { removed_on: removedOn, plannedBy } = removal
  return { id, name, removedOn, plannedBy, isOver: removedOn <= londonDate(now()) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_providers')
  await requireFreshProof(request)
  const provider = providerFrom(params)
  await readForm(request)
  if (!(await keepProvider(db, { provider, by, at: now() }))) throw tooLate()
  return redirect(saying(`/admin/providers/${provider.id}`, 'provider_kept'))
}

export const meta: MetaFunction = () => [{ title: 'Keep a sign-in provider' }]

export default function ProviderRemovalEnd() {
  const { id, name, removedOn, plannedBy, isOver } = useLoaderData<typeof loader>()
  return (
    <Confirmation
      question={`Keep ${name} after all?`}
      button={`Keep ${name}`}
      keep={{ href: `/admin/providers/${id}`, words: 'Leave its end planned' }}
    >
      <p>
        {plannedBy} planned that it signs nobody in from <When at={removedOn} /> on.{' '}
        {isOver
          ? 'As soon as you press the button, it signs people in again.'
          : 'When you press the button, it goes on signing people in as before.'}
      </p>
      <p>
        Mail about its end that was not sent yet is not sent. Whoever was written to already is not
        told that it stays.
      </p>
      <p>You can plan its end again at any time, two weeks ahead or more.</p>
    </Confirmation>
  )
}
