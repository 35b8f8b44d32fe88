import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { hasSecondFactor } from '#db/queries/people.server.ts'
import { requireFreshProof } from '#app/people/guard.server.ts'
import { RecoveryCodes } from '#app/people/recovery-codes.tsx'
import { codesLeft, newCodes } from '#app/people/recovery-codes.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireFreshProof(request)
  if (!(await hasSecondFactor(db, person.id))) throw notFound()
  return { left: await codesLeft(db, person.id) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireFreshProof(request)
  await readForm(request)
  if (!(await hasSecondFactor(db, person.id))) throw notFound()
  return { codes: await newCodes(db, { person, at: now() }) }
}

export const meta: MetaFunction = () => [{ title: 'Your recovery codes' }]

export default function RecoveryCodesPage() {
  const { left } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer) return <RecoveryCodes codes={answer.codes} onward="/account/credentials" />
  return (
    <main className="wrap narrow" id="main">
      <h1>Your recovery codes</h1>
      <p className="lede">You have {counted(left, 'recovery code')} left.</p>
      <p>New codes take the place of the old ones, which then no longer count.</p>
      <PostForm>
        <Button kind="secondary">Draw ten new codes</Button>
      </PostForm>
    </main>
  )
}
