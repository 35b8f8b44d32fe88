import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { CodeForm } from '#app/people/code-form.tsx'
import { requireFreshProof, requirePerson } from '#app/people/guard.server.ts'
import { beginSecondFactor, confirmSecondFactor } from '#app/people/second-factor.server.ts'
import { isTotp, parseCode, WRONG_CODE } from '#app/people/second-factor.ts'
import { carryCodes } from '#app/people/shown-once.server.ts'
import { proveSession } from '#app/people/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  if (!person.session.isFresh) await requireFreshProof(request)
  const drawn = await beginSecondFactor(db, { person, at: now() })
  return { drawn }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireFreshProof(request)
  const form = await readForm(request)
  const given = parseCode(form)
  if (!given.ok) return data(given, { status: 422 })
  await withinLimit('second_factor', { form: new FormData(), context, person })
  const { code } = given.value
  const wrong = data({ errors: { code: WRONG_CODE } }, { status: 422 })
  if (!isTotp(code)) return wrong
  const at = now()
  const confirmed = await confirmSecondFactor(db, { person, code, at })
  if (!confirmed.ok) return wrong
  const { id: session } = person.session
  const cookie = await db
    .transaction()
    .execute((trx) => proveSession(trx, { session, secondFactor: true, at }))
  const headers = new Headers({ 'Set-Cookie': cookie })
  headers.append('Set-Cookie', carryCodes(person, confirmed.codes))
  const returnTo = safeReturn(new URL(request.url).searchParams.get('return_to'), '/sign-in')
  const page = `/account/recovery-codes?${new URLSearchParams({ return_to: returnTo })}`
  return redirect(page, { headers })
}

export const meta: MetaFunction = () => [{ title: 'Set up your second factor' }]

export default function SetUpSecondFactor() {
  const { drawn } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!drawn) return <SetUpAlready />
  const { secret, picture } = drawn
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Set up your second factor</h1>
      <p className="lede">
        Whoever works for the council here needs two proofs of who they are. It takes a minute.
      </p>
      <ol className="steps-to-do">
        <li>
          Open an authenticator on your phone or computer. Any will do: those of Microsoft, Google
          and Apple, or a password manager.
        </li>
        <li>
          Let it read this picture, or type the text under it.
          <img
            className="qr"
            src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
            width="220"
            height="220"
            alt="The text below, for an authenticator to read"
          />
          <code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </li>
        <li>Enter the code it shows.</li>
      </ol>
      <CodeForm button="Set it up" hint="Six digits" errors={answer?.errors} />
    </main>
  )
}

function SetUpAlready() {
  return (
    <main className="wrap narrow" id="main">
      <h1>Your second factor</h1>
      <p>
        It is set up. Lost your device? Sign in with a recovery code, or ask an administrator to
        take the second factor away, so that you can set up a new one.
      </p>
      <p>
        <a href="/account/recovery-codes">Your recovery codes</a>
      </p>
    </main>
  )
}
