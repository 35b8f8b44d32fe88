import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { countDependents } from '#db/queries/credentials.server.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { providerFrom } from '#app/people/provider-from.server.ts'
import { firstDayToRemove, NOTICE_DAYS, planRemoval } from '#app/people/remove-provider.server.ts'
import { parseRemoval } from '#app/people/staff-form.ts'
import { saying } from '#app/people/staff-done.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Confirmation } from '#app/ui/confirmation.tsx'
import { counted } from '#app/ui/counted.ts'
import { dateIn } from '#app/ui/dates.ts'
import { ErrorSummary, TextField } from '#app/ui/fields.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_providers')
  await requireFreshProof(request)
  const { id, name } = providerFrom(params)
  return { id, name, count: await countDependents(db, id), firstDay: firstDayToRemove(now()) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_providers')
  await requireFreshProof(request)
  const provider = providerFrom(params)
  const removal = parseRemoval(await readForm(request))
  if (!removal.ok) return data(removal, { status: 422 })
  const { removed_on: removedOn } = removal.value
  const at = now()
  const planned = await planRemoval(db, { provider, removedOn, by, at })
  if (planned.ok) return redirect(saying(`/admin/providers/${provider.id}`, 'removal_planned'))
  const errors = { removed_on: inWords(planned.why, at) }
  return data({ errors, typed: { removed_on: removedOn } }, { status: 422 })
}

function inWords(why: 'too_soon' | 'planned', at: string) {
  if (why === 'planned') return 'Its end is planned already'
  return `Give people ${NOTICE_DAYS} days: ${dateIn(firstDayToRemove(at))} at the earliest`
}

export const meta: MetaFunction = () => [{ title: 'Plan the end of a sign-in provider' }]

export default function ProviderRemoval() {
  const { id, name, count, firstDay } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Confirmation
      before={<ErrorSummary errors={answer?.errors} />}
      question={`Plan the end of ${name}?`}
      button={count.withAddress > 0 ? 'Write to them and plan its end' : 'Plan its end'}
      kind="warning"
      keep={{ href: `/admin/providers/${id}`, words: 'Keep it as it is' }}
    >
      <WhatHappens count={count} />
      <TextField
        name="removed_on"
        type="date"
        label={`First day without ${name}`}
        hint={`${dateIn(firstDay)} at the earliest, so that people have time to read about it.`}
        width="govuk-input--width-10"
        value={answer?.typed.removed_on ?? firstDay}
        errors={answer?.errors}
      />
    </Confirmation>
  )
}

/** Those without an address are locked out for good, so they are named first. */
function WhatHappens({ count }: { count: { people: number; withAddress: number } }) {
  const unwritten = count.people - count.withAddress
  return (
    <>
      {unwritten > 0 && (
        <p>
          {counted(unwritten, 'person has', 'people have')} no other way in and no address. They
          read about it on their account page when they sign in, and cannot come in after the last
          day.
        </p>
      )}
      <p>
        {count.withAddress === 0
          ? 'There is nobody to write to.'
          : `As soon as you press the button, we write to ${counted(count.withAddress, 'person who has', 'people who have')} no other way in.`}{' '}
        From the day you choose it signs nobody in; until then it works as before. Whoever is signed
        in on that day stays so, and comments stay with their authors.
      </p>
      <p>You can keep it after all at any time, before that day or after it.</p>
    </>
  )
}
