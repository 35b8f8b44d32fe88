import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { CodeForm } from '#app/people/code-form.tsx'
import { requirePerson } from '#app/people/guard.server.ts'
import { proveByCode } from '#app/people/prove.server.ts'
import { isTotp, parseCode, WRONG_CODE } from '#app/people/second-factor.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  if (person.awaits === 'second_factor') return { name: person.name }
  const setUp = person.awaits === 'set_up'
  throw redirect(setUp ? '/account/second-factor' : onward(request))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const form = await readForm(request)
  const given = parseCode(form)
  if (!given.ok) return data(given, { status: 422 })
  await withinLimit('second_factor', { form: new FormData(), context, person })
  const proven = await proveByCode(db, { viewer: person, code: given.value.code, at: now() })
  if (!proven.ok) return data({ errors: { code: WRONG_CODE } }, { status: 422 })
  const next = isTotp(given.value.code) ? onward(request) : afterRecovery(request)
  return redirect(next, { headers: { 'Set-Cookie': proven.cookie } })
}

function onward(request: Request) {
  const wanted = safeReturn(new URL(request.url).searchParams.get('return_to'), '')
  return `/sign-in?${new URLSearchParams({ return_to: wanted })}`
}

/** Whoever used a recovery code may have lost their device. */
function afterRecovery(request: Request) {
  const wanted = safeReturn(new URL(request.url).searchParams.get('return_to'), '')
  return `/account/second-factor?${new URLSearchParams({ recovered: '', return_to: wanted })}`
}

export const meta: MetaFunction = () => [{ title: 'Your second factor' }]

export default function SecondFactor() {
  const { name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>One more step, {name}</h1>
      <p className="lede">
        You decide about other people’s words, so we ask for the code your authenticator shows.
      </p>
      <CodeForm
        button="Go on"
        hint="Six digits. Without your device, enter one of your recovery codes."
        errors={answer?.errors}
      />
    </main>
  )
}
