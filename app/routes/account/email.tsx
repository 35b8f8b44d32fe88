import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { addressToConfirm } from '#db/queries/account.server.ts'
import { parseAddress } from '#app/people/address-form.ts'
import { hasOtherWayIn } from '#app/people/address.server.ts'
import { sendLink } from '#app/people/email-link.server.ts'
import { requireFreshProof, requirePerson } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { ErrorSummary, TextField } from '#app/ui/fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  await requireFreshProof(request)
  const waiting = await addressToConfirm(db, { person: person.id, at: now() })
  return {
    email: person.email,
    waiting: waiting === person.email ? null : waiting,
    isSpent: new URL(request.url).searchParams.get('error') === 'link',
    canRemove: person.email !== null && (await hasOtherWayIn(db, person.id)),
    demo: config.demo,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  await requireFreshProof(request)
  const form = await readForm(request)
  const wanted = parseAddress(form)
  if (!wanted.ok) return data(wanted, { status: 422 })
  const { email: address } = wanted.value
  if (address === person.email) {
    const errors = { email: 'That is your address already' }
    return data({ ok: false as const, errors, typed: { email: address } }, { status: 422 })
  }
  await withinLimit('email_link', { form, context, person, address })
  await sendLink(db, {
    address,
    purpose: 'confirm',
    person,
    returnTo: '/account/email',
    browser: null,
    at: now(),
  })
  return redirect('/account/email')
}

export const meta: MetaFunction = () => [{ title: 'Your email address' }]

export default function Email() {
  const { email, waiting, isSpent, canRemove, demo } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/account/settings">Your account</a>
      </p>
      <ErrorSummary errors={answer?.errors} />
      <h1>Your email address</h1>
      {isSpent && (
        <Notice warning>
          <p>That link has been used, replaced by a newer one, or is too old. Ask for another.</p>
        </Notice>
      )}
      {waiting && !answer && <Waiting address={waiting} demo={demo} />}
      <p>
        {email ? (
          <>
            We write to <strong>{email}</strong>, and a link sent there signs you in.
          </>
        ) : (
          'You have not confirmed an address, so we cannot write to you.'
        )}{' '}
        Nobody else sees it.
      </p>
      <PostForm>
        <TextField
          name="email"
          type="email"
          label={email ? 'Your new address' : 'Your address'}
          hint={
            email
              ? 'We send a link there. Until you follow it, nothing changes; then we tell the old address.'
              : 'We send a link there. It counts once you have followed it.'
          }
          autoComplete="email"
          value={answer?.typed.email}
          errors={answer?.errors}
        />
        <div className="buttons">
          <Button>Send me a link</Button>
          {canRemove && <a href="/account/email/removal">Remove my address</a>}
        </div>
      </PostForm>
    </main>
  )
}

function Waiting({ address, demo }: { address: string; demo: boolean }) {
  return (
    <Notice>
      <p>
        We have sent a link to <strong>{address}</strong>. Follow it within 15 minutes, in this
        browser or another one where you are signed in.
      </p>
      {demo && (
        <p>
          In this demonstration the mail is in the <a href="/outbox">outbox</a>.
        </p>
      )}
    </Notice>
  )
}
