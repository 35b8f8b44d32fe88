import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { openSessions, providersOf } from '#db/queries/account.server.ts'
import { claimableIdentities } from '#db/queries/legacy-identities.server.ts'
import { ClaimableIdentities } from '#app/people/claimable.tsx'
import { ClosingNotice } from '#app/people/closing-notice.tsx'
import { DONE, isDone } from '#app/people/done.ts'
import { requirePerson } from '#app/people/guard.server.ts'

import { nameOfProvider } from '#app/people/providers.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Notice } from '#app/ui/notice.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const done = new URL(request.url).searchParams.get('done')
  const [providers, sessions, claimable] = await Promise.all([
    providersOf(db, person.id),
    openSessions(db, { person: person.id, at: now() }),
    claimableIdentities(db, person.id),
  ])
  return {
    done: isDone(done) ? done : null,
    name: person.name,
    email: person.email,
    closesAt: person.closesAt,
    ways: providers.map(nameOfProvider),
    sessions,
    claimable,
  }
}

export const meta: MetaFunction = () => [{ title: 'Your account' }]

export default function Settings() {
  const account = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/account">Your comments</a>
      </p>
      <h1>Your account</h1>
      {account.done && (
        <Notice>
          <p>{DONE[account.done]}</p>
        </Notice>
      )}
      <ClosingNotice closesAt={account.closesAt} />
      <ClaimableIdentities identities={account.claimable} />
      <SummaryList rows={rowsFor(account)} />
    </main>
  )
}

type Account = { name: string; email: string | null; ways: string[]; sessions: number }

function rowsFor({ name, email, ways, sessions }: Account) {
  return [
    {
      name: 'Name',
      value: name,
      act: { href: '/account/name', words: 'Change', about: 'your name' },
    },
    {
      name: 'Email address',
      value: email ?? 'None confirmed, so we cannot write to you',
      act: { href: '/account/email', words: email ? 'Change' : 'Add', about: 'your address' },
    },
    {
      name: 'Ways to sign in',
      value: ways.length > 0 ? ways.join(', ') : 'A link by email',
      act: { href: '/account/credentials', words: 'See', about: 'your ways to sign in' },
    },
    {
      name: 'What you are told',
      value: 'Which mail you get and how often, and what you follow',
      act: { href: '/account/notifications', words: 'Choose', about: 'what you are told' },
    },
    {
      name: 'Where you stand',
      value: 'Warnings, suspensions and other measures by moderators, and appeals',
      act: { href: '/account/sanctions', words: 'See', about: 'where you stand' },
    },
    {
      name: 'Devices',
      value: `Signed in on ${counted(sessions, 'device')}`,
      act: { href: '/account/sessions', words: 'See', about: 'where you are signed in' },
    },
    {
      name: 'Your data',
      value: 'Everything we keep about you, in one file',
      act: { href: '/account/data', words: 'Download', about: 'your data' },
    },
    {
      name: 'Leaving',
      value: 'What goes and what stays when you close your account',
      act: { href: '/account/closure', words: 'Close', about: 'your account' },
    },
  ]
}
