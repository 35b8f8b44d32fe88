import { data, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, type MetaFunction } from '@remix-run/react'
import { StartOver } from '#app/people/start-over.tsx'
import { keptFor } from '#app/comments/browser.server.ts'
import { askGuest } from '#app/comments/guest.server.ts'
import { knowsAddress } from '#app/people/asker.server.ts'
import { parseGuest } from '#app/people/address-form.ts'
import { GuestForm } from '#app/people/guest-form.tsx'
import { whyNameIsTaken } from '#app/people/name-taken.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { looksAutomatic, SEND_AGAIN } from '#app/platform/looks-automatic.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const guest = parseGuest(form)
  if (!guest.ok) return data(guest, { status: 422 })
  const { name, guest_email: address, kept } = guest.value
  if (looksAutomatic(form, { at: now() })) {
    const typed = { name, guest_email: address, kept }
    return data({ ok: false as const, errors: { guest_email: SEND_AGAIN }, typed }, { status: 422 })
  }
  const taken = await whyNameIsTaken(db, { name, person: null, at: now() })
  if (taken) {
    const typed = { name, guest_email: address, kept }
    return data({ ok: false as const, errors: { name: taken }, typed }, { status: 422 })
  }
  const isTheirs = knowsAddress(request, address)
  await withinLimit('email_link', { form, context, person: null, address, isTheirs })
  const browser = keptFor(request) ?? ''
  const asked = await askGuest(db, { kept, browser, name, address, at: now() })
  if (!asked) throw tooLate()
  return { ok: true as const, address, demo: config.demo }
}

export const meta: MetaFunction = () => [{ title: 'Confirm your comment' }]

export default function NewGuestComment() {
  const answer = useActionData<typeof action>()
  if (!answer) return <StartOver returnTo="/comments/finish" />
  if (!answer.ok) {
    return (
      <main className="wrap narrow" id="main">
        <ErrorSummary errors={answer.errors} />
        <h1>Send your comment without an account</h1>
        <GuestForm kept={answer.typed.kept ?? ''} typed={answer.typed} errors={answer.errors} />
      </main>
    )
  }
  return (
    <main className="wrap narrow" id="main">
      <h1>One step left: follow the link in your mail</h1>
      <p className="lede">
        We have sent a link to <strong>{answer.address}</strong>. Your comment waits for it for 24
        hours.
      </p>
      <p>
        Keep the mail: the same link shows you later what became of your comment. Nothing there?
        Look among the unwanted mail, or <a href="/sign-in?return_to=/comments/finish">try again</a>
        .
      </p>
      {answer.demo && (
        <p className="quiet">
          In this demonstration the mail is in the <a href="/outbox">outbox</a>.
        </p>
      )}
    </main>
  )
}
