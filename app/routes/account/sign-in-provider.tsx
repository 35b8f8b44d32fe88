import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, type MetaFunction } from '@remix-run/react'
import { StartOver } from '#app/people/start-over.tsx'
import { providerOn } from '#app/people/providers-on.server.ts'
import { signInWith } from '#app/people/sign-in-page.ts'
import { startSignIn } from '#app/people/sign-in.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await viewerOf(request)
  const provider = await providerOn(db, { id: params.provider, at: now() })
  const form = await readForm(request)
  if (!provider) throw notFound()
  await withinLimit('sign_in', { form, context, person: viewer })
  const returnTo = safeReturn(String(form.get('return_to') ?? ''), '')
  const purpose = purposeOf(form)
  if (purpose !== 'sign_in' && !viewer) throw redirect(signInWith(returnTo))
  if (purpose === 'add' && !viewer?.session.isFresh) throw redirect(PROVE_FIRST)
  const person = purpose === 'sign_in' ? null : viewer
  const started = await startSignIn(request, { provider, purpose, person, returnTo, at: now() })
  if (!started.ok) {
    throw redirect(signInWith(returnTo, 'down'))
  }
  const { name } = provider
  return data({ goTo: started.url, name }, { headers: { 'Set-Cookie': started.cookie } })
}

const PROVE_FIRST = `/account/proof?${new URLSearchParams({ return_to: '/account/credentials' })}`

function purposeOf(form: FormData) {
  const asked = form.get('purpose')
  return asked === 'add' || asked === 'prove' ? asked : 'sign_in'
}

export const meta: MetaFunction = () => [{ title: 'On the way' }]

/**
 * A page rather than a redirect: our policy lets forms go nowhere but here, and browsers hold every
 * redirect of a form to it, also those a provider makes on its own way.
 */
export default function OnTheWay() {
  const answer = useActionData<typeof action>()
  if (!answer) return <StartOver />
  return (
    <main className="wrap narrow" id="main">
      <meta httpEquiv="refresh" content={`0;url=${answer.goTo}`} />
      <h1>On the way to {answer.name}</h1>
      <p>
        <a href={answer.goTo}>Go on to {answer.name}</a> if nothing happens.
      </p>
    </main>
  )
}
