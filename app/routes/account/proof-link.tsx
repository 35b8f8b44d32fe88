import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { MetaFunction } from '@remix-run/react'
import { requirePerson } from '#app/people/guard.server.ts'
import { linkFrom } from '#app/people/link-from.server.ts'
import { proveByLink } from '#app/people/prove.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

const SPENT = '/account/proof?error=link'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const link = await linkFrom(request, params)
  if (link?.purpose !== 'prove' || link.person_id !== person.id) throw redirect(SPENT)
  return null
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request)
  const link = await linkFrom(request, params)
  await readForm(request)
  if (link?.purpose !== 'prove') throw redirect(SPENT)
  const proven = await proveByLink(db, { viewer, link, at: now() })
  if (!proven.ok) throw redirect(SPENT)
  return redirect(link.return_to, { headers: { 'Set-Cookie': proven.cookie } })
}

export const meta: MetaFunction = () => [{ title: 'It is me' }]

export default function ProofLink() {
  return (
    <main className="wrap narrow" id="main">
      <h1>Show that it is you</h1>
      <PostForm>
        <Button>It is me, go on</Button>
      </PostForm>
    </main>
  )
}
