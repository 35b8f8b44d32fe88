import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import type { ReactNode } from 'react'
import { proposedExclusions, standingExclusions } from '#db/queries/exclusions.server.ts'
import { proposedLeavingOut, standingLeavingOut } from '#db/queries/left-out.server.ts'
import { EXCLUSION_CODES } from '#app/moderation/exclusion.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'exclude_comment')
  const [proposed, standing, entered, enteredOut] = await Promise.all([
    proposedExclusions(db),
    standingExclusions(db),
    proposedLeavingOut(db),
    standingLeavingOut(db),
  ])
  return {
    proposed: [...proposed.map(aComment), ...entered.map(anEntered)],
    standing: [...standing.map(aComment), ...enteredOut.map(anEntered)],
    officer: officer.id,
  }
}

/** Where it is read, and where what is said about it is sent. */
function aComment<E extends { reference: string }>(exclusion: E) {
  const at = `/officer/comments/${exclusion.reference}`
  return { ...exclusion, at, acts: '/officer/exclusions' }
}

function anEntered<E extends { reference: string; slug: string }>(exclusion: E) {
  const at = `/officer/reviews/${exclusion.slug}/bench/${exclusion.reference}`
  return { ...exclusion, at, acts: '/officer/left-out' }
}

export const meta: MetaFunction = () => [{ title: 'Left out of consideration' }]

type Exclusion = ReturnType<typeof useLoaderData<typeof loader>>['proposed'][number]

export default function Exclusions() {
  const { proposed, standing, officer } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Left out of consideration</h1>
      <h2>To be confirmed</h2>
      {proposed.length === 0 && <p>Nothing waits for a second officer.</p>}
      <ul className="cards">
        {proposed.map((exclusion) => (
          <Entry key={exclusion.id} exclusion={exclusion}>
            {exclusion.proposed_by === officer ? (
              <>
                <span className="quiet">A colleague confirms what you propose. </span>
                <Act exclusion={exclusion} act="declining" words="Take my proposal back" />
              </>
            ) : (
              <>
                <Act exclusion={exclusion} act="confirmation" words="Leave it out" />
                <Act exclusion={exclusion} act="declining" words="Keep it in" />
              </>
            )}
          </Entry>
        ))}
      </ul>
      <h2>Left out</h2>
      {standing.length === 0 && <p>Everything is considered.</p>}
      <ul className="cards">
        {standing.map((exclusion) => (
          <Entry key={exclusion.id} exclusion={exclusion}>
            <Act exclusion={exclusion} act="reversal" words="Consider it again" />
          </Entry>
        ))}
      </ul>
    </main>
  )
}

function Entry({ exclusion, children }: { exclusion: Exclusion; children: ReactNode }) {
  const { id, reference, at, code, reason, proposedBy, proposed_at, confirmedBy } = exclusion
  return (
    <li id={id}>
      <p>
        <a href={at}>{reference}</a>: {EXCLUSION_CODES[code]}. “{reason}”
      </p>
      <p className="quiet">
        Proposed by {proposedBy}, <When at={proposed_at} withTime />
        {confirmedBy && `; confirmed by ${confirmedBy}`}
      </p>
      <div className="buttons">{children}</div>
    </li>
  )
}

function Act({ exclusion, act, words }: { exclusion: Exclusion; act: string; words: string }) {
  return (
    <PostForm action={`${exclusion.acts}/${exclusion.id}/${act}`}>
      <button type="submit" className="govuk-button govuk-button--secondary">
        {words}
        <span className="govuk-visually-hidden">: {exclusion.reference}</span>
      </button>
    </PostForm>
  )
}
