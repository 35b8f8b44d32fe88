import type { MetaFunction } from '@remix-run/react'
import { useLoaderData } from '@remix-run/react'
import { providers } from '#app/people/providers.server.ts'
import { config } from '#app/platform/config.server.ts'

export function loader() {
  return { council: config.council, providers: providers().map(({ name }) => name) }
}

export const meta: MetaFunction = () => [{ title: 'Privacy notice' }]

export default function Privacy() {
  const { council, providers } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Privacy notice</h1>
      <p className="lede">What {council} keeps about you when you comment here, and why.</p>
      <h2>What we keep</h2>
      <ul>
        <li>
          Your name, and your address once it is confirmed. We get them from you, or, when you
          choose to sign in with it, from {listed(providers)}. No password.
        </li>
        <li>How you signed in and when, for as long as you are signed in.</li>
        <li>Your comments, every version of each, and the decisions made about them.</li>
        <li>Which comments and pages you support.</li>
        <li>Which themes your comments were counted in, and the mail we sent you.</li>
        <li>
          What you follow and how often you want to hear of it. An address given only to follow
          something is forgotten after seven days unless its owner confirms it.
        </li>
      </ul>
      <h2>Why</h2>
      <p>
        To publish what you say, to answer it, to take it into account when the council decides, and
        to tell you what became of it. The law calls this a public task.
      </p>
      <h2>Who sees it</h2>
      <p>
        Everyone sees your display name and your published comments. Officers who moderate see
        comments that were not published. Nobody but the officers who need it sees your address.
      </p>
      <h2>What you can do</h2>
      <p>
        You can take a comment back at any time from its page in{' '}
        <a href="/account">your comments</a>. To have anything else corrected, copied or erased,
        write to the council’s data protection officer.
      </p>
    </main>
  )
}

function listed(names: string[]) {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)
}
