import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { commentsAfterLeaving, lastKeptAt } from '#db/queries/account.server.ts'
import { askToClose } from '#app/people/ask-to-close.server.ts'
import { requireFreshProof, requirePerson } from '#app/people/guard.server.ts'
import { WhatStays } from '#app/people/what-stays.tsx'
import { worksHere } from '#app/people/works-here.server.ts'
import { after, HOUR, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const at = now()
  const [hasWork, comments, keptAt] = await Promise.all([
    worksHere(db, { person, at }),
    commentsAfterLeaving(db, person.id),
    lastKeptAt(db, person.id),
  ])
  const { email, closesAt } = person
  const wasKept = keptAt !== null && after(keptAt, HOUR) > at
  return { email, closesAt, hasWork, comments, wasKept }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  await requireFreshProof(request)
  await readForm(request)
  await askToClose(db, { person, at: now() })
  return redirect('/account/closure')
}

export const meta: MetaFunction = () => [{ title: 'Close your account' }]

export default function Closure() {
  const { email, closesAt, hasWork, comments, wasKept } = useLoaderData<typeof loader>()
  if (hasWork) return <WorksHere />
  if (closesAt) return <Closing closesAt={closesAt} email={email} comments={comments} />
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/account/settings">Your account</a>
      </p>
      <h1>Close your account</h1>
      {wasKept && (
        <Notice>
          <p>You came back, so your account stays open. Nothing was changed.</p>
        </Notice>
      )}
      <WhatStays comments={comments} />
      <h2>When</h2>
      <p>
        24 hours after you press the button. Until then you can keep your account with one press,
        and signing in again keeps it too. Afterwards nobody can bring it back, neither you nor we.
      </p>
      <p>
        You may want to <a href="/account/data">download your data</a> first.
      </p>
      <PostForm>
        <div className="buttons">
          <Button kind="warning">Close my account</Button>
          <a href="/account/settings">Keep it</a>
        </div>
      </PostForm>
    </main>
  )
}

type Planned = {
  closesAt: string
  email: string | null
  comments: { stay: number; go: number }
}

function Closing({ closesAt, email, comments }: Planned) {
  return (
    <main className="wrap narrow" id="main">
      <h1>Your account will be closed</h1>
      <Notice warning>
        <p>
          On <When at={closesAt} withTime />. {email && `We have written that to ${email} too.`}
        </p>
      </Notice>
      <p>
        You need do nothing else. If you have changed your mind, or if it was not you who asked:
      </p>
      <PostForm action="/account/closure/reversal">
        <Button>Keep my account</Button>
      </PostForm>
      <WhatStays comments={comments} />
    </main>
  )
}

function WorksHere() {
  return (
    <main className="wrap narrow" id="main">
      <h1>Your account belongs to your work</h1>
      <p className="lede">
        You hold a role or a post here, so you cannot close this account yourself.
      </p>
      <p>
        Ask an administrator to end your role first. What you decided and said for the council stays
        on record in any case.
      </p>
      <p>
        <a href="/account/settings">Back to your account</a>
      </p>
    </main>
  )
}
