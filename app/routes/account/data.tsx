import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireFreshProof, requirePerson } from '#app/people/guard.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { name } = await requirePerson(request)
  await requireFreshProof(request)
  return { name }
}

export const meta: MetaFunction = () => [{ title: 'Download your data' }]

export default function Data() {
  const { name } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/account/settings">Your account</a>
      </p>
      <h1>Download your data</h1>
      <p className="lede">
        Everything we keep about you, {name}, in one file: a page to read and the same for a
        program.
      </p>
      <h2>What is in it</h2>
      <ul>
        <li>Your name and address, your ways to sign in, and where you are signed in.</li>
        <li>
          Every version of every comment, why it waited, what was decided about it, who answered it
          officially, and the themes it was counted in.
        </li>
        <li>What you support, follow and chose to be told, and which mail we sent you.</li>
        <li>What is on record about your account.</li>
      </ul>
      <p>
        Nobody else’s data is in it: officers have no names there, and other residents no words.
        Keep the file where others cannot read it.
      </p>
      <p>
        <a className="govuk-button" href="/account/data/file">
          Download my data
        </a>
      </p>
    </main>
  )
}
