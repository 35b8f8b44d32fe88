import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { pendingFollow } from '#db/queries/subscriptions.server.ts'
import { CONFIRM_WITHIN_DAYS, followAddress, nameOfSubject } from '#app/following/follow.ts'
import { confirmFollow } from '#app/following/follow-by-mail.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { isLinkKey } from '#app/platform/link-key.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader(asked: LoaderFunctionArgs) {
  const follow = await followWaiting(asked)
  return { name: follow ? nameOfSubject(follow, config.council) : null }
}

/** Only the button confirms: mail scanners open every link they see. */
export async function action(asked: ActionFunctionArgs) {
  const follow = await followWaiting(asked)
  await readForm(asked.request)
  if (!follow || !(await confirmFollow(db, { id: follow.id, at: now() }))) {
    return redirect(new URL(asked.request.url).pathname)
  }
  return redirect(`${followAddress(follow)}?confirmed`)
}

async function followWaiting({ request, params }: LoaderFunctionArgs) {
  const id = addressWord(params.id)
  const key = new URL(request.url).searchParams.get('key') ?? ''
  if (!isLinkKey('confirm-follow', id, key)) return null
  return (await pendingFollow(db, { id, since: after(now(), -CONFIRM_WITHIN_DAYS * DAY) })) ?? null
}

export const meta: MetaFunction = () => [
  { title: 'Confirm that you want to follow' },
  { name: 'robots', content: 'noindex' },
]

export default function FollowConfirmation() {
  const { name } = useLoaderData<typeof loader>()
  if (name === null) return <TooLate />
  return (
    <main className="wrap narrow" id="main">
      <h1>Follow {name}?</h1>
      <p>Press the button and we write to you. Every mail has a link that ends it.</p>
      <PostForm>
        <Button>Yes, follow</Button>
      </PostForm>
    </main>
  )
}

function TooLate() {
  return (
    <main className="wrap narrow" id="main">
      <h1>This link does nothing any more</h1>
      <p>
        It was used, or it is older than seven days, or a part of it is missing. If you follow
        already, there is nothing to do. Otherwise <a href="/publications">find the page</a> and
        choose to follow it again.
      </p>
    </main>
  )
}
