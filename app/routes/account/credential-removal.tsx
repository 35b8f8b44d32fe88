import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { credentialsOf } from '#db/queries/credentials.server.ts'
import { requireFreshProof } from '#app/people/guard.server.ts'
import { nameOfProvider } from '#app/people/providers.server.ts'
import { removeCredential } from '#app/people/remove-credential.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireFreshProof(request)
  const own = await credentialsOf(db, person.id)
  const credential = own.find(({ id }) => id === params.id)
  if (!credential) throw notFound()
  return { name: nameOfProvider(credential.provider), label: credential.label }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireFreshProof(request)
  await readForm(request)
  const credential = addressWord(params.id)
  const removed = await removeCredential(db, { person, credential, at: now() })
  if (!removed.ok && removed.why === 'unknown') throw notFound()
  return redirect(`/account/credentials?${removed.ok ? 'done=removed' : 'refused=last'}`)
}

export const meta: MetaFunction = () => [{ title: 'Remove a way to sign in' }]

export default function RemoveCredential() {
  const { name, label } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Remove {name}?</h1>
      <p className="lede">
        {label ? `${label} at ${name}` : name} no longer signs you in. Your comments stay yours.
      </p>
      <PostForm>
        <div className="buttons">
          <Button kind="warning">Remove it</Button>
          <a href="/account/credentials">Keep it</a>
        </div>
      </PostForm>
    </main>
  )
}
