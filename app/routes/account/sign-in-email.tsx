import { data, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, type MetaFunction } from '@remix-run/react'
import { signInWith } from '#app/people/sign-in-page.ts'
import { StartOver } from '#app/people/start-over.tsx'
import { keptFor } from '#app/comments/browser.server.ts'
import { askerOf, knowsAddress } from '#app/people/asker.server.ts'
import { parseAddress } from '#app/people/address-form.ts'
import { EmailLinkForm } from '#app/people/email-link-form.tsx'
import { sendLink } from '#app/people/email-link.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { looksAutomatic, SEND_AGAIN } from '#app/platform/looks-automatic.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'

/** Says the same to everyone: whether an address is known here is nobody else's business. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const returnTo = safeReturn(String(form.get('return_to') ?? ''), '')
  const wanted = parseAddress(form)
  if (!wanted.ok) return data({ ...wanted, returnTo }, { status: 422 })
  const at = now()
  if (looksAutomatic(form, { at })) {
    return data({ ...again(form), returnTo }, { status: 422 })
  }
  const { email: address } = wanted.value
  const isTheirs = knowsAddress(request, address)
  await withinLimit('email_link', { form, context, person: null, address, isTheirs })
  const asker = askerOf(request)
  await sendLink(db, {
    address,
    purpose: 'sign_in',
    person: null,
    returnTo,
    browser: keptFor(request),
    asker: asker.hash,
    at,
  })
  const sent = { ok: true as const, address, returnTo, demo: config.demo }
  return data(sent, { headers: { 'Set-Cookie': asker.cookie } })
}

function again(form: FormData) {
  const typed = { email: String(form.get('email') ?? '') }
  return { ok: false as const, errors: { email: SEND_AGAIN }, typed }
}

export const meta: MetaFunction = () => [{ title: 'Sign in by email' }]

export default function SignInByEmail() {
  const answer = useActionData<typeof action>()
  if (!answer) return <StartOver />
  if (!answer.ok) {
    return (
      <main className="wrap narrow" id="main">
        <ErrorSummary errors={answer.errors} />
        <h1>Sign in by email</h1>
        <EmailLinkForm returnTo={answer.returnTo} typed={answer.typed} errors={answer.errors} />
      </main>
    )
  }
  return (
    <main className="wrap narrow" id="main">
      <h1>Look into your mail</h1>
      <p className="lede">
        We have sent a link to <strong>{answer.address}</strong>. It works once, within 15 minutes.
      </p>
      <p>
        You can follow it on any device. Nothing there? Look among the unwanted mail, or{' '}
        <a href={signInWith(answer.returnTo)}>ask for another</a>: the newest you asked for here is
        the one that works.
      </p>
      {answer.demo && (
        <p className="quiet">
          In this demonstration the mail is in the <a href="/outbox">outbox</a>.
        </p>
      )}
    </main>
  )
}
