import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction, type Params } from '@remix-run/react'
import { nowKnows } from '#app/people/asker.server.ts'
import { parseName } from '#app/people/address-form.ts'
import { whyNameIsTaken } from '#app/people/name-taken.server.ts'
import { linkFrom, spentLinkLedTo } from '#app/people/link-from.server.ts'
import { signInWith } from '#app/people/sign-in-page.ts'
import { sayOnce } from '#app/people/say-once.server.ts'
import { personAt, signInByLink } from '#app/people/sign-in-by-link.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { ErrorSummary, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

/** A page with a button: programs that look through mail follow links, and must not use this one up. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const link = await linkFrom(request, params)
  if (link?.purpose !== 'sign_in') throw await spent(request, params)
  const known = await personAt(db, link.address)
  return { address: link.address, name: known?.name ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const link = await linkFrom(request, params)
  const form = await readForm(request)
  if (link?.purpose !== 'sign_in') throw await spent(request, params)
  const known = await personAt(db, link.address)
  const named = known ? ({ ok: true, value: { name: known.name } } as const) : parseName(form)
  if (!named.ok) return data(named, { status: 422 })
  const { name } = named.value
  const taken = known ? null : await whyNameIsTaken(db, { name, person: null, at: now() })
  if (taken) {
    return data({ ok: false as const, errors: { name: taken }, typed: { name } }, { status: 422 })
  }
  const signed = await signInByLink(db, request, { link, name, at: now() })
  if (!signed.ok) {
    throw redirect(signInWith(link.return_to, signed.why === 'spent' ? 'link' : 'closed'))
  }
  const headers = new Headers({ 'Set-Cookie': signed.cookie })
  headers.append('Set-Cookie', nowKnows(request, link.address))
  if (signed.stays) headers.append('Set-Cookie', sayOnce(['came_back']))
  return redirect(signInWith(link.return_to), { headers })
}

async function spent(request: Request, params: Params) {
  return redirect(signInWith(await spentLinkLedTo(request, params), 'link'))
}

export const meta: MetaFunction = () => [{ title: 'Sign in' }]

export default function SignInLink() {
  const { address, name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>{name ? `Sign in as ${name}` : 'Nearly there'}</h1>
      <p className="lede">
        The link was sent to <strong>{address}</strong>.
      </p>
      <PostForm>
        {!name && (
          <TextField
            name="name"
            label="Your name"
            hint="It is shown beside your comments. A first name is enough."
            autoComplete="name"
            value={answer?.typed.name}
            errors={answer?.errors}
          />
        )}
        <Button>Sign in</Button>
      </PostForm>
    </main>
  )
}
