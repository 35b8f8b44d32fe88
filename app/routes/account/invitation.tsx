import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction, type Params } from '@remix-run/react'
import { openInvitation } from '#db/queries/staff.server.ts'
import { requireFreshProof, signInAt } from '#app/people/guard.server.ts'
import { invitationKey, stowInvitation } from '#app/people/invitation-key.server.ts'
import { acceptInvitation } from '#app/people/invite.server.ts'
import { isFor, masked, needsAddress } from '#app/people/invited.ts'
import { InvitedElsewhere } from '#app/people/invited-elsewhere.tsx'
import { ROLE_TITLES } from '#app/people/person.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { isLinkKey } from '#app/platform/link-key.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const invitation = await invitationFrom(request, params)
  const viewer = await viewerOf(request)
  const isOthers = viewer !== null && !isFor(invitation, viewer.email)
  const stowed = viewer && !isOthers ? null : stowInvitation(request)
  if (stowed) throw stowed
  const page = {
    role: ROLE_TITLES[invitation.role],
    council: config.council,
    name: viewer?.name ?? null,
    invited: needsAddress(invitation) ? masked(invitation.address) : null,
    isOthers,
    signInAt: signInAt(new URL(request.url).pathname),
  }
  return data(page, { status: isOthers ? 403 : 200 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireFreshProof(request)
  const invitation = await invitationFrom(request, params)
  await readForm(request)
  const accepted = await acceptInvitation(db, request, { invitation, viewer, at: now() })
  if (!accepted.ok && accepted.why === 'spent') throw spent()
  if (!accepted.ok) {
    const { pathname, search } = new URL(request.url)
    throw redirect(`${pathname}${search}`)
  }
  const next = `/account/second-factor?${new URLSearchParams({ return_to: '/sign-in' })}`
  return redirect(viewer.session.hasSecondFactor ? '/sign-in' : next, {
    headers: { 'Set-Cookie': accepted.cookie },
  })
}

async function invitationFrom(request: Request, params: Params) {
  const id = addressWord(params.id)
  const found = isLinkKey('invitation', id, invitationKey(request))
    ? await openInvitation(db, { id, at: now() })
    : undefined
  if (!found) throw spent()
  return found
}

function spent() {
  const because =
    'This invitation was accepted, taken back or replaced, or is older than seven days.'
  return refuse({ status: 410, problem: 'gone', because })
}

export const meta: MetaFunction = () => [{ title: 'You are invited' }]

export default function Invitation() {
  const page = useLoaderData<typeof loader>()
  const { role, council, name, invited, signInAt } = page
  if (page.isOthers && name && invited) return <InvitedElsewhere name={name} invited={invited} />
  return (
    <main className="wrap narrow" id="main">
      <h1>You are invited to be {role}</h1>
      <p className="lede">
        {council} asks you to work on this site. You keep one account for what you do here and what
        you say as a resident.
      </p>
      {name ? (
        <PostForm>
          <p>
            You are signed in as <strong>{name}</strong>. Next you set up a second factor.
          </p>
          {!invited && <BoundToNobody />}
          <Button>Accept as {name}</Button>
        </PostForm>
      ) : (
        <>
          {invited && (
            <p>
              The invitation is for <strong>{invited}</strong>. Sign in with that address: a link by
              email sent there will do.
            </p>
          )}
          {!invited && <BoundToNobody />}
          <p>
            <a className="govuk-button" href={signInAt}>
              Sign in to accept
            </a>
          </p>
        </>
      )}
    </main>
  )
}

function BoundToNobody() {
  return (
    <p>
      This link was made on the server’s command line and is bound to no address: whoever opens it
      first and signs in has the role. If it was not meant for you, do not accept, and tell whoever
      gave it to you.
    </p>
  )
}
