import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { BY_EMAIL } from '#app/people/by-email.ts'
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
    isAddress: provider === BY_EMAIL.id,
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
  const offered = useLoaderData<typeof loader>()
  const { isAccount } = offered
  return (
    <main className="wrap narrow" id="main">
      <h1>Is that you too?</h1>
      <Question {...offered} />
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

type Offered = Awaited<ReturnType<typeof loader>>

function Question({ isAddress, isAccount, ...offered }: Offered) {
  const { label, name, personName, personEmail, provider } = offered
  if (!isAccount) {
    return (
      <p className="lede">
        Somebody called <strong>{personName}</strong> takes part here with the address {personEmail}
        , and {provider} says that it is yours.
      </p>
    )
  }
  return (
    <p className="lede">
      {isAddress
        ? `${label} belongs to another account here, called ${name}. You have just shown that the address is yours.`
        : `${label} at ${provider} already has an account here, called ${name}. You have signed in to both.`}{' '}
      Its comments can become part of your account, <strong>{personName}</strong>
      {isAddress && ', and the address with them'}.
    </p>
  )
}
