import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { homeOf } from '#app/people/person.ts'
import { startSignIn } from '#app/people/sign-in.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { config } from '#app/platform/config.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

/** Also where a person comes back to after signing in: the last step of the way is chosen here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const viewer = await viewerOf(request)
  if (viewer) throw redirect(safeReturn(search.get('return_to'), homeOf(viewer)))
  return {
    returnTo: safeReturn(search.get('return_to'), ''),
    provider: config.provider.name,
    demo: config.demo,
    failed: search.has('error'),
    isFinishing: search.get('return_to') === '/comments/finish',
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  await withinLimit('sign_in', { form, context, person: null })
  const returnTo = safeReturn(String(form.get('return_to') ?? ''), '')
  const started = await startSignIn(request, returnTo)
  if (!started.ok) return data({ failed: true, goTo: null }, { status: 503 })
  return data({ failed: false, goTo: started.url }, { headers: started.headers })
}

export const meta: MetaFunction = () => [{ title: 'Sign in' }]

export default function SignIn() {
  const { returnTo, provider, demo, failed, isFinishing } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.goTo) return <OnTheWay provider={provider} address={answer.goTo} />
  return (
    <main className="wrap narrow" id="main">
      <h1>{isFinishing ? 'One step left: sign in' : 'Sign in'}</h1>
      {(failed || answer?.failed) && (
        <Notice warning>
          <p>
            {provider} did not sign you in. Nothing you wrote is lost. Try again, or come back in a
            few minutes.
          </p>
        </Notice>
      )}
      {isFinishing && (
        <p className="lede">
          Your comment is kept for 24 hours. Sign in and you can check it and send it.
        </p>
      )}
      <p>
        You sign in so that we can tell you what became of your comment. Your name is shown beside
        it; your address never is.
      </p>
      <PostForm>
        <input type="hidden" name="return_to" value={returnTo} />
        <Button>Continue with {provider}</Button>
      </PostForm>
      {demo && (
        <p className="quiet">
          {provider} belongs to this demonstration: you choose a person with one click, and there is
          no password.
        </p>
      )}
    </main>
  )
}

/**
 * A page rather than a redirect: our policy lets forms go nowhere but here, and browsers hold every
 * redirect of a form to it, also those a provider makes on its own way.
 */
function OnTheWay({ provider, address }: { provider: string; address: string }) {
  return (
    <main className="wrap narrow" id="main">
      <meta httpEquiv="refresh" content={`0;url=${address}`} />
      <h1>On the way to {provider}</h1>
      <p>
        <a href={address}>Go on to {provider}</a> if nothing happens.
      </p>
    </main>
  )
}
