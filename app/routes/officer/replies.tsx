import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { board } from '#app/replies/board.server.ts'
import { BoardView } from '#app/replies/board-view.tsx'
import { preElectionAt } from '#app/replies/pre-election.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Notice } from '#app/ui/notice.tsx'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'ask_for_reply')
  const at = now()
  const { searchParams: search } = new URL(request.url)
  const [replies, period] = await Promise.all([
    board(db, { search, officer, at }),
    preElectionAt(db, at),
  ])
  return { replies, period }
}

export const meta: MetaFunction = () => [{ title: 'Replies' }]

export default function Replies() {
  const { replies, period } = useLoaderData<typeof loader>()
  return (
    <main className="wrap" id="main">
      <h1>Replies</h1>
      {period && (
        <Notice>
          <p>
            Before an election, until {dateIn(period.ends_on)}: what members sign is kept and not
            published. You may reply as the council.
          </p>
        </Notice>
      )}
      {replies.overdue > 0 && (
        <p className="lede">{counted(replies.overdue, 'reply', 'replies')} overdue.</p>
      )}
      <BoardView board={replies} />
    </main>
  )
}
