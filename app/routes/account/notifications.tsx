import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { choicesBy } from '#db/queries/notification-choices.server.ts'
import { followedBy } from '#db/queries/subscriptions.server.ts'
import { addressOfSubject, nameOfSubject } from '#app/following/follow.ts'
import { FollowList } from '#app/following/follow-list.tsx'
import { frequencyOf, OWN_COMMENTS, REQUIRED, WORK } from '#app/mail/category.ts'
import { chosableBy, parseChoices } from '#app/mail/choice-form.ts'
import { ChoiceList } from '#app/mail/choice-list.tsx'
import { choose } from '#app/mail/choose.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { holds } from '#app/people/person.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const [made, follows] = await Promise.all([choicesBy(db, person.id), followedBy(db, person.id)])
  const isOfficer = holds(person, 'officer')
  const choices = new Map(made.map(({ category, frequency }) => [category, frequency]))
  const chosen = chosableBy({ isOfficer }).map((category) => [
    category,
    frequencyOf(category, choices.get(category)),
  ])
  return {
    email: person.email,
    isOfficer,
    chosen: Object.fromEntries(chosen) as Record<string, string>,
    follows: follows.map((follow) => ({
      id: follow.id,
      frequency: follow.frequency,
      name: nameOfSubject(follow, config.council),
      page: addressOfSubject(follow),
    })),
    isSaved: new URL(request.url).searchParams.has('saved'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const categories = chosableBy({ isOfficer: holds(person, 'officer') })
  const choices = parseChoices(await readForm(request), categories)
  if (!choices.ok) return data(choices, { status: 422 })
  await choose(db, { person, choices: choices.value, at: now() })
  return redirect('/account/notifications?saved')
}

export const meta: MetaFunction = () => [{ title: 'What you are told' }]

export default function Notifications() {
  const { email, isOfficer, chosen, follows, isSaved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const shown = { chosen: answer?.typed ?? chosen, errors: answer?.errors }
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      {isSaved && !answer && (
        <Notice>
          <p>Saved. It holds from the next news on.</p>
        </Notice>
      )}
      <h1>What you are told</h1>
      {email ? (
        <p className="lede">We write to {email}.</p>
      ) : (
        <Notice warning>
          <p>
            We have no confirmed address of yours, so we write to you about nothing yet.{' '}
            <a href="/account">Confirm an address</a>, and your choices here hold.
          </p>
        </Notice>
      )}
      <PostForm>
        <h2>About your own comments</h2>
        <ChoiceList categories={OWN_COMMENTS} {...shown} />
        {isOfficer && (
          <>
            <h2>About your work</h2>
            <ChoiceList categories={WORK} {...shown} />
          </>
        )}
        <Button>Save</Button>
      </PostForm>
      <h2>What always comes</h2>
      <ChoiceList categories={REQUIRED} chosen={{}} />
      <h2 id="follows">What you follow</h2>
      <FollowList follows={follows} />
    </main>
  )
}
