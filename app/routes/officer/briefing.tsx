import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { AskedAbout } from '#app/replies/asked-about.tsx'
import { canBeDrafted, isRunning, STATE_NAMES } from '#app/replies/briefing.ts'
import { briefingFrom } from '#app/replies/briefing-from.server.ts'
import { briefingPage } from '#app/replies/briefing-page.server.ts'
import { AlsoAnswered, DraftHistory, FactsGiven } from '#app/replies/briefing-parts.tsx'
import { NextStep } from '#app/replies/next-step.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'ask_for_reply')
  const briefing = await briefingFrom(params)
  const said = new URL(request.url).searchParams.get('why') ?? ''
  return { ...(await briefingPage(db, { briefing, at: now() })), refused: WHY[said] ?? null }
}

const WHY: Record<string, string> = {
  moved: 'Somebody was quicker: this is how it stands now.',
  not_public: 'The comment is not public, so no reply can be published under it.',
  post_ended: 'Whoever should sign holds the post no more. Close this and ask somebody else.',
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.briefing.question ?? ''} – Replies` },
]

export default function Briefing() {
  const page = useLoaderData<typeof loader>()
  const { briefing, refused } = page
  const isLate = isRunning(briefing.state) && briefing.due_on < page.today
  return (
    <main className="wrap narrow briefing" id="main">
      {refused && (
        <Notice warning>
          <p>{refused} Nothing was sent.</p>
        </Notice>
      )}
      <p className="quiet">
        <a href="/officer/replies">All replies</a>
      </p>
      <h1>{briefing.question}</h1>
      <p className="labels">
        <Tag>{STATE_NAMES[briefing.state]}</Tag>
        {isLate && <Tag tone="red">Overdue</Tag>}
      </p>
      <SummaryList
        rows={[
          { name: 'Who replies', value: `${briefing.member}, ${briefing.post}` },
          { name: 'Due', value: dateIn(briefing.due_on) },
          { name: 'Asked for', value: `${briefing.askedBy}, ${dateIn(briefing.requested_at)}` },
        ]}
      />
      <NextStep {...page} />
      <h2>The comment</h2>
      <AskedAbout comment={briefing} />
      <p>
        <a href={`/officer/comments/${briefing.reference}`}>Open {briefing.reference}</a>
      </p>
      <AlsoAnswered briefing={briefing} questions={page.questions} />
      <FactsGiven
        facts={page.facts}
        addAt={canBeDrafted(briefing.state) ? `/officer/replies/${briefing.id}/facts/new` : null}
      />
      <DraftHistory drafts={page.drafts} />
    </main>
  )
}
