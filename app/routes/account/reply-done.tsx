import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'

const DONE = {
  kept: {
    title: 'Approved, and kept',
    words:
      'It is not published before the election. When that is over, it comes to you once more by mail.',
  },
  returned: {
    title: 'Sent back',
    words: 'The officers look at your changes and send you the reply again. Nothing is published.',
  },
  declined: {
    title: 'Declined',
    words: 'Nothing is published in your name. The officers have your reason.',
  },
}

type What = keyof typeof DONE

function isWhat(word: string | null): word is What {
  return word !== null && Object.hasOwn(DONE, word)
}

/** Says what was done and nothing of the reply: whoever used their link up holds none any more. */
export function loader({ request }: LoaderFunctionArgs) {
  const what = new URL(request.url).searchParams.get('what')
  return DONE[isWhat(what) ? what : 'returned']
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? '' },
  { name: 'robots', content: 'noindex' },
]

export default function ReplyDone() {
  const { title, words } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>{title}</h1>
      <p className="lede">{words}</p>
      <p>The link in your mail has done its work, and you can close this page.</p>
    </main>
  )
}
