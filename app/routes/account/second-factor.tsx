import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { CodeForm } from '#app/people/code-form.tsx'
import { requireFreshProof, requirePerson } from '#app/people/guard.server.ts'
import { beginSecondFactor, confirmSecondFactor } from '#app/people/second-factor.server.ts'
import { parseFirstCode, WRONG_CODE } from '#app/people/second-factor.ts'
import { codesLeft } from '#app/people/recovery-codes.server.ts'
import { beginReplacement, replaceSecondFactor } from '#app/people/replace-second-factor.server.ts'
import { carryCodes } from '#app/people/shown-once.server.ts'
import { proveSession } from '#app/people/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { counted } from '#app/ui/counted.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  if (!person.session.isFresh) await requireFreshProof(request)
  const search = new URL(request.url).searchParams
  const drawn = await beginSecondFactor(db, { person, at: now() })
  const wantsAnother = drawn === null && search.has('another')
  return {
    drawn: wantsAnother ? await beginReplacement(db, { person }) : drawn,
    isAnother: wantsAnother,
    codesLeft: search.has('recovered') ? await codesLeft(db, person.id) : null,
    onward: safeReturn(search.get('return_to'), ''),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireFreshProof(request)
  const form = await readForm(request)
  const given = parseFirstCode(form)
  if (!given.ok) return data(given, { status: 422 })
  await withinLimit('second_factor', { form: new FormData(), context, person })
  const { code } = given.value
  const at = now()
  const { id: session } = person.session
  const confirmed = new URL(request.url).searchParams.has('another')
    ? await replaceSecondFactor(db, { person, session, code, at })
    : await confirmSecondFactor(db, { person, code, at })
  if (!confirmed.ok) return data({ errors: { code: WRONG_CODE } }, { status: 422 })
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
  const { drawn, isAnother, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!drawn) return <SetUpAlready {...page} />
  const { secret, picture } = drawn
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>{isAnother ? 'Set up another authenticator' : 'Set up your second factor'}</h1>
      <p className="lede">
        {isAnother
          ? 'Until you enter its first code, the one before still counts. Then that one and its recovery codes end, and so do your sessions elsewhere.'
          : 'Whoever works for the council here needs two proofs of who they are. It takes a minute.'}
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

type Already = { codesLeft: number | null; onward: string }

/** Whoever has just used a recovery code is told how many are left. */
function SetUpAlready({ codesLeft, onward }: Already) {
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/account/credentials">Your ways to sign in</a>
      </p>
      <h1>Your second factor</h1>
      <p className="lede">
        {codesLeft === null
          ? 'It is set up.'
          : `That recovery code does not count again. You have ${counted(codesLeft, 'recovery code')} left.`}
      </p>
      <p>
        Lost or changed your device? Set up another authenticator: the old one counts until the new
        one has given its first code. Without a recovery code either, ask an administrator to take
        the second factor away.
      </p>
      <p>
        <a className="govuk-button" href={`/account/second-factor?${another(onward)}`}>
          Set up another authenticator
        </a>
      </p>
      {codesLeft !== null && (
        <p>
          <a href={onward || '/sign-in'}>Not now, go on</a>
        </p>
      )}
      <p>
        <a href="/account/recovery-codes">Your recovery codes</a>
      </p>
    </main>
  )
}

function another(onward: string) {
  return new URLSearchParams({ another: '', ...(onward ? { return_to: onward } : {}) })
}
