import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { credentialsOf } from '#db/queries/credentials.server.ts'
import { hasSecondFactor } from '#db/queries/people.server.ts'
import { CodeForm } from '#app/people/code-form.tsx'
import { requirePerson } from '#app/people/guard.server.ts'
import { ProviderButtons } from '#app/people/provider-buttons.tsx'
import { providersOn } from '#app/people/providers-on.server.ts'
import { proveByCode } from '#app/people/prove.server.ts'
import { parseCode, WRONG_CODE } from '#app/people/second-factor.ts'
import { isTrouble, TROUBLE } from '#app/people/trouble.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const search = new URL(request.url).searchParams
  const returnTo = safeReturn(search.get('return_to'), '/account')
  if (person.session.isFresh) throw redirect(returnTo)
  const [credentials, on] = await Promise.all([
    credentialsOf(db, person.id),
    providersOn(db, now()),
  ])
  const own = new Set(credentials.map(({ provider }) => provider))
  const trouble = search.get('error')
  return {
    returnTo,
    byCode: await hasSecondFactor(db, person.id),
    providers: on.filter(({ id }) => own.has(id)),
    email: person.email,
    trouble: isTrouble(trouble) ? trouble : null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const form = await readForm(request)
  const given = parseCode(form)
  if (!given.ok) return data(given, { status: 422 })
  await withinLimit('second_factor', { form: new FormData(), context, person })
  const proven = await proveByCode(db, { viewer: person, code: given.value.code, at: now() })
  if (!proven.ok) return data({ errors: { code: WRONG_CODE } }, { status: 422 })
  const returnTo = safeReturn(new URL(request.url).searchParams.get('return_to'), '/account')
  return redirect(returnTo, { headers: { 'Set-Cookie': proven.cookie } })
}

export const meta: MetaFunction = () => [{ title: 'Show again that it is you' }]

export default function Proof() {
  const { returnTo, byCode, providers, email, trouble } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Show again that it is you</h1>
      {trouble && (
        <Notice warning>
          <p>{TROUBLE[trouble]}</p>
        </Notice>
      )}
      <p className="lede">
        What comes next would hurt in the wrong hands, so we ask once more. It holds for ten
        minutes.
      </p>
      {byCode ? (
        <CodeForm
          button="Go on"
          hint="Six digits from your authenticator, or a recovery code."
          errors={answer?.errors}
        />
      ) : (
        <>
          <ProviderButtons
            providers={providers}
            purpose="prove"
            returnTo={`/account/proof?${new URLSearchParams({ return_to: returnTo })}`}
          />
          {providers.length === 0 && !email && (
            <p>
              None of the ways you signed in with works any more, so you cannot show it from here.
              Write to the council: an administrator can help.
            </p>
          )}
          {email && (
            <PostForm action="/account/proof/email">
              <input type="hidden" name="return_to" value={returnTo} />
              <Button kind="secondary">Send a link to {email}</Button>
            </PostForm>
          )}
        </>
      )}
    </main>
  )
}
