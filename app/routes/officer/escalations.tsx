import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { openEscalations } from '#db/queries/escalations.server.ts'
import { STATE_NAMES } from '#app/comments/comment.ts'
import { ESCALATION_KINDS } from '#app/moderation/escalation.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 25

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'escalate_comment')
  const after = addressWord(new URL(request.url).searchParams.get('after')) || null
  const found = await openEscalations(db, { after, limit: A_PAGE + 1 })
  const last = found.length > A_PAGE ? found[A_PAGE - 1] : undefined
  return {
    escalations: found.slice(0, A_PAGE),
    first: after ? '/officer/escalations' : null,
    next: last ? `/officer/escalations?after=${last.id}` : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Escalations' }]

export default function Escalations() {
  const { escalations, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Escalations</h1>
      {escalations.length === 0 && (
        <p className="lede">None is open. “Escalate” on a comment brings it here.</p>
      )}
      <ol className="cards">
        {escalations.map(({ id, kind, note, raisedBy, raised_at, ...comment }) => (
          <li key={id}>
            <h2>
              <a href={`/officer/comments/${comment.reference}`}>
                {comment.reference} by {comment.author_name}
              </a>
            </h2>
            <p>
              <Tag tone="red">{ESCALATION_KINDS[kind]}</Tag>{' '}
              <Tag tone="plain">{STATE_NAMES[comment.state]}</Tag>
            </p>
            <p>{note}</p>
            <p className="quiet">
              {raisedBy}, <When at={raised_at} withTime />.{' '}
              <a href={`/officer/comments/${comment.reference}/escalation/closing`}>
                Close it<span className="govuk-visually-hidden">: {comment.reference}</span>
              </a>
            </p>
          </li>
        ))}
      </ol>
      <Pager first={first} next={next} />
    </main>
  )
}
