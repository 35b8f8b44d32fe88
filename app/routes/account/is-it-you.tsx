import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { nameOfProvider } from '#app/people/providers.server.ts'
import { offeredTo } from '#app/people/offer.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const offered = await offeredTo(db, { request, at: now() })
  if (!offered) throw redirect('/sign-in')
  const { label, name, personName, personEmail, provider } = offered
  return {
    isAccount: offered.other_person_id !== null,
    provider: nameOfProvider(provider),
    label,
    name,
    personName,
    personEmail,
  }
}

export const meta: MetaFunction = () => [{ title: 'Is that you?' }]

export default function IsItYou() {
  const { isAccount, provider, label, name, personName, personEmail } =
    useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Is that you too?</h1>
      {isAccount ? (
        <p className="lede">
          {label} at {provider} already has an account here, called <strong>{name}</strong>. You
          have signed in to both. Its comments can become part of your account,{' '}
          <strong>{personName}</strong>.
        </p>
      ) : (
        <p className="lede">
          Somebody called <strong>{personName}</strong> takes part here with the address{' '}
          {personEmail}, and {provider} says that it is yours.
        </p>
      )}
      <div className="buttons">
        <PostForm action="/sign-in/is-it-you/yes">
          <Button>{isAccount ? 'Yes, make them one account' : 'Yes, that is me'}</Button>
        </PostForm>
        <PostForm action="/sign-in/is-it-you/no">
          <Button kind="secondary">
            {isAccount ? 'No, leave them apart' : 'No, begin a new account'}
          </Button>
        </PostForm>
      </div>
      {!isAccount && (
        <p className="quiet">
          If you say no, your new account has no address: you can confirm another one later.
        </p>
      )}
    </main>
  )
}
