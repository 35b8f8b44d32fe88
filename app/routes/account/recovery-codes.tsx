import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { hasSecondFactor } from '#db/queries/people.server.ts'
import { requireFreshProof } from '#app/people/guard.server.ts'
import { RecoveryCodes } from '#app/people/recovery-codes.tsx'
import { codesLeft, newCodes } from '#app/people/recovery-codes.server.ts'
import { carriedCodes, carryCodes } from '#app/people/shown-once.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireFreshProof(request)
  if (!(await hasSecondFactor(db, person.id))) throw notFound()
  const { codes, cookie } = carriedCodes(request, person)
  const wanted = new URL(request.url).searchParams.get('return_to')
  const page = {
    codes,
    left: await codesLeft(db, person.id),
    onward: safeReturn(wanted, '/account/credentials'),
  }
  return data(page, cookie ? { headers: { 'Set-Cookie': cookie } } : undefined)
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireFreshProof(request)
  await readForm(request)
  if (!(await hasSecondFactor(db, person.id))) throw notFound()
  const codes = await newCodes(db, { person, at: now() })
  const headers = { 'Set-Cookie': carryCodes(person, codes) }
  return redirect('/account/recovery-codes', { headers })
}

export const meta: MetaFunction = () => [{ title: 'Your recovery codes' }]

export default function RecoveryCodesPage() {
  const { codes, left, onward } = useLoaderData<typeof loader>()
  if (codes) return <RecoveryCodes codes={codes} onward={onward} />
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/account/credentials">Your ways to sign in</a>
      </p>
      <h1>Your recovery codes</h1>
      <p className="lede">You have {counted(left, 'recovery code')} left.</p>
      <p>New codes take the place of the old ones, which then no longer count.</p>
      <PostForm>
        <Button kind="secondary">Draw ten new codes</Button>
      </PostForm>
    </main>
  )
}
