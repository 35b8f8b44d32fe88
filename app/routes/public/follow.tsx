import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { standingFollow } from '#db/queries/subscriptions.server.ts'
import {
  addressOfSubject,
  followAddress,
  HEARS_OF,
  nameOfSubject,
  parseFollow,
  parseMailedFollow,
} from '#app/following/follow.ts'
import { follow } from '#app/following/follow.server.ts'
import { askToFollow } from '#app/following/follow-by-mail.server.ts'
import { followedFrom } from '#app/following/followed-from.server.ts'
import { FrequencyField } from '#app/following/frequency-field.tsx'
import { viewerOf } from '#app/people/viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { looksAutomatic, SEND_AGAIN } from '#app/platform/looks-automatic.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { ErrorSummary, TextField } from '#app/ui/fields.tsx'
import { HumanCheck } from '#app/ui/human-check.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const followed = await followedFrom(params)
  const viewer = await viewerOf(request)
  const standing = viewer && (await standingFollow(db, { person: viewer.id, ...followed }))
  const search = new URL(request.url).searchParams
  return {
    name: nameOfSubject(followed, config.council),
    hears: HEARS_OF[followed.subject],
    page: addressOfSubject(followed),
    frequency: standing?.frequency ?? null,
    writesTo: viewer?.email ?? null,
    demo: config.demo,
    isAsked: search.has('asked'),
    isConfirmed: search.has('confirmed'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const followed = await followedFrom(params)
  const viewer = await viewerOf(request)
  const form = await readForm(request)
  const here = followAddress(followed)
  if (viewer?.email) {
    const wish = parseFollow(form)
    if (!wish.ok) return data(wish, { status: 422 })
    await withinLimit('follow', { form, context, person: viewer })
    await follow(db, { of: followed, person: viewer, ...wish.value, at: now() })
    return redirect(here)
  }
  const wish = parseMailedFollow(form)
  if (!wish.ok) return data(wish, { status: 422 })
  if (looksAutomatic(form, { at: now() })) {
    return data({ errors: { email: SEND_AGAIN }, typed: wish.value }, { status: 422 })
  }
  await withinLimit('follow', { form, context, person: null, address: wish.value.email })
  await askToFollow(db, { of: followed, ...wish.value, at: now() })
  return redirect(`${here}?asked`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Follow ${data.name}` : 'Not found' },
  { name: 'robots', content: 'noindex' },
]

export default function Follow() {
  const { name, hears, page, frequency, writesTo, demo, isAsked, isConfirmed } =
    useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      {frequency && (
        <Notice>
          <p>
            You follow {name}.{' '}
            <a href="/account/notifications#follows">See all that you follow, or stop</a>
          </p>
        </Notice>
      )}
      {isAsked && <Asked demo={demo} />}
      {isConfirmed && !frequency && (
        <>
          <h1>You follow {name}</h1>
          <p>We write {hears}. Every mail has a link that ends it.</p>
        </>
      )}
      {!isAsked && (frequency || !isConfirmed) && (
        <Wish name={name} hears={hears} writesTo={writesTo} now={frequency} />
      )}
      <p>
        <a href={page}>Back to the page</a>
      </p>
    </main>
  )
}

function Asked({ demo }: { demo: boolean }) {
  return (
    <>
      <h1>Look in your mail</h1>
      <p>
        We have sent a link to the address you gave. You follow this once you open the link and say
        yes there; the link works for seven days. If nothing comes, look among the unwanted mail.
      </p>
      {demo && (
        <p className="quiet">
          In this demonstration the mail is in the <a href="/outbox">outbox</a>.
        </p>
      )}
    </>
  )
}

type Wishing = { name: string; hears: string; writesTo: string | null; now: string | null }

function Wish({ name, hears, writesTo, now: frequency }: Wishing) {
  const answer = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <h1>Follow {name}</h1>
      <p className="lede">We write {hears}.</p>
      <PostForm>
        {writesTo ? (
          <p>We write to {writesTo}.</p>
        ) : (
          <>
            <HumanCheck />
            <TextField
              name="email"
              type="email"
              label="Your email address"
              hint="You need no account. We first ask by mail whether it was you, and use it for nothing else."
              errors={answer?.errors}
              autoComplete="email"
              value={answer?.typed.email}
            />
          </>
        )}
        <FrequencyField
          value={answer?.typed.frequency ?? frequency ?? 'immediately'}
          errors={answer?.errors}
        />
        <Button>{frequency ? 'Save' : 'Follow'}</Button>
      </PostForm>
    </>
  )
}
