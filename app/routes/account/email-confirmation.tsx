import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { confirmAddress } from '#app/people/address.server.ts'
import { settingsAfter } from '#app/people/done.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { linkFrom } from '#app/people/link-from.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

const SPENT = '/account/email?error=link'

/** A page with a button, for the person who asked alone: whoever reads the mail may be somebody else. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const link = await linkFrom(request, params)
  if (link?.purpose !== 'confirm') throw redirect(SPENT)
  if (link.person_id === person.id) return { name: person.name, address: link.address }
  return data({ name: person.name, address: null }, { status: 403 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const link = await linkFrom(request, params)
  await readForm(request)
  if (link?.purpose !== 'confirm') throw redirect(SPENT)
  const confirmed = await confirmAddress(db, { link, person, at: now() })
  if (confirmed.ok && confirmed.next === 'is_it_you') {
    return redirect('/sign-in/is-it-you', { headers: { 'Set-Cookie': confirmed.cookie } })
  }
  if (confirmed.ok) return redirect(settingsAfter('address'))
  if (confirmed.why === 'spent') throw redirect(SPENT)
  throw refuse({ status: 403, problem: 'not_yours', because: WHY[confirmed.why] })
}

const WHY = {
  not_yours: 'This link was asked for from another account than the one you are signed in with.',
  closed: 'The account that has this address cannot be used. Write to the council about it.',
}

export const meta: MetaFunction = () => [{ title: 'Confirm your address' }]

export default function EmailConfirmation() {
  const { name, address } = useLoaderData<typeof loader>()
  if (address === null) return <NotYours name={name} />
  return (
    <main className="wrap narrow" id="main">
      <h1>Confirm your address</h1>
      <p className="lede">
        You are signed in as <strong>{name}</strong>. We write to <strong>{address}</strong> from
        now on, and a link sent there signs you in.
      </p>
      <PostForm>
        <Button>Yes, this is my address</Button>
      </PostForm>
    </main>
  )
}

function NotYours({ name }: { name: string }) {
  return (
    <main className="wrap narrow" id="main">
      <h1>This link is for another account</h1>
      <p className="lede">
        It works for whoever asked for it. You are signed in as <strong>{name}</strong>, and it was
        asked for from another account.
      </p>
      <p>
        Is that one yours too? Sign out, sign in to it, and follow the link again. If not, do
        nothing: without the link nothing happens.
      </p>
      <PostForm action="/sign-out">
        <Button kind="secondary">Sign out</Button>
      </PostForm>
    </main>
  )
}
