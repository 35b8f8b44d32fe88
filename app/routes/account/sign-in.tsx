import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { keptFor } from '#app/comments/browser.server.ts'
import { keptComments } from '#app/comments/keep.server.ts'
import { NotSentYet } from '#app/comments/not-sent-yet.tsx'
import { EmailLinkForm } from '#app/people/email-link-form.tsx'
import { GuestForm } from '#app/people/guest-form.tsx'
import { homeOf } from '#app/people/person.ts'
import { ProviderButtons } from '#app/people/provider-buttons.tsx'
import { providersOn } from '#app/people/providers-on.server.ts'
import { isTrouble, TROUBLE } from '#app/people/trouble.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'
import { Notice } from '#app/ui/notice.tsx'

/** Also where a person comes back to after signing in: the last step of the way is chosen here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const viewer = await viewerOf(request)
  if (viewer) throw redirect(safeReturn(search.get('return_to'), homeOf(viewer)))
  const returnTo = safeReturn(search.get('return_to'), '')
  const isFinishing = returnTo === '/comments/finish'
  const browser = keptFor(request)
  const kept = browser ? await keptComments(db, { browser, person: null, at: now() }) : []
  const trouble = search.get('error')
  return {
    returnTo,
    providers: await providersOn(db, now()),
    demo: config.demo,
    trouble: isTrouble(trouble) ? trouble : null,
    isFinishing,
    kept: kept.map(({ id, title, expires_at }) => ({ id, title, until: expires_at })),
  }
}

export const meta: MetaFunction = () => [{ title: 'Sign in' }]

export default function SignIn() {
  const { returnTo, providers, demo, trouble, isFinishing, kept } = useLoaderData<typeof loader>()
  const newest = kept.at(-1)
  return (
    <main className="wrap narrow" id="main">
      <h1>{isFinishing ? 'One step left: who is writing?' : 'Sign in'}</h1>
      {trouble && (
        <Notice warning>
          <p>{TROUBLE[trouble]} Nothing you wrote is lost.</p>
        </Notice>
      )}
      {!isFinishing && <NotSentYet texts={kept} />}
      <p className="lede">
        {isFinishing
          ? `${whatIsKept(newest?.title)} Say who you are and you can check it and send it.`
          : 'You sign in so that we can tell you what became of your comment.'}
      </p>
      <p>Your name is shown beside your comment. Your address never is.</p>
      <h2>With an account you have</h2>
      <ProviderButtons providers={providers} returnTo={returnTo} />
      {demo && (
        <p className="quiet">
          All of these belong to this demonstration: you choose a person with one click, and there
          is no password. Those who work for the council use Ambleford ID.
        </p>
      )}
      {isFinishing && newest && (
        <>
          <h2>Without an account</h2>
          <GuestForm kept={newest.id} />
        </>
      )}
      <h2>With a link by email</h2>
      <EmailLinkForm returnTo={returnTo} />
    </main>
  )
}

function whatIsKept(title: string | undefined) {
  return title
    ? `Your comment on “${title}” is kept for 24 hours.`
    : 'Your comment is kept for 24 hours.'
}
