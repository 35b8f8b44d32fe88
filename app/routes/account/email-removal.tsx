import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { hasOtherWayIn, removeAddress } from '#app/people/address.server.ts'
import { settingsAfter } from '#app/people/done.ts'
import { requireFreshProof, requirePerson } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  await requireFreshProof(request)
  if (!person.email) throw redirect('/account/email')
  return { email: person.email, hasOther: await hasOtherWayIn(db, person.id) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  await requireFreshProof(request)
  await readForm(request)
  const removed = await removeAddress(db, { person, at: now() })
  return redirect(removed.ok ? settingsAfter('no_address') : '/account/email/removal')
}

export const meta: MetaFunction = () => [{ title: 'Remove your address' }]

export default function EmailRemoval() {
  const { email, hasOther } = useLoaderData<typeof loader>()
  if (!hasOther) return <OnlyWayIn email={email} />
  return (
    <main className="wrap narrow" id="main">
      <h1>Remove your address?</h1>
      <p>
        We no longer write to {email}: not when a moderator decides, not when the council answers,
        not about anything you follow. A link sent there no longer signs you in.
      </p>
      <p>You find what became of your comments on your account page.</p>
      <PostForm>
        <div className="buttons">
          <Button kind="warning">Remove it</Button>
          <a href="/account/email">Keep it</a>
        </div>
      </PostForm>
    </main>
  )
}

function OnlyWayIn({ email }: { email: string }) {
  return (
    <main className="wrap narrow" id="main">
      <h1>You need this address to sign in</h1>
      <p className="lede">
        A link to {email} is your only way in.{' '}
        <a href="/account/credentials">Add another way to sign in</a>, and you can remove it.
      </p>
      <p>
        To leave altogether, <a href="/account/closure">close your account</a>.
      </p>
    </main>
  )
}
