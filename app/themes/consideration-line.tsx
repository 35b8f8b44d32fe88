import type { SerializeFrom } from '@remix-run/node'
import { EXCLUSION_CODES } from '#app/moderation/exclusion.ts'
import { When } from '#app/ui/when.tsx'
import type { BenchPage } from './bench-page.server.ts'

type Line = Pick<SerializeFrom<BenchPage>, 'contribution' | 'codings' | 'leftOut'>

/** How far the reading of a contribution has come, in a sentence: by whom and when. */
export function ConsiderationLine({ contribution, codings, leftOut }: Line) {
  const { readBy, read_at, consideration, verifiedBy, verified_at } = contribution
  const coders = [...new Set(codings.map(({ by }) => by))].join(' and ')
  return (
    <p className="consideration">
      {read_at && readBy ? (
        <>
          Read by {readBy}, <When at={read_at} />.
        </>
      ) : consideration === 'unread' ? (
        'Nobody has read it for this review yet.'
      ) : (
        'Read.'
      )}
      {coders && ` Coded by ${coders}.`}
      {verifiedBy && verified_at && (
        <>
          {' '}
          Verified by {verifiedBy}, <When at={verified_at} />.
        </>
      )}
      {leftOut && (
        <>
          {' '}
          {leftOut.confirmed_at
            ? `Left out of consideration: ${lowered(EXCLUSION_CODES[leftOut.code])}. Proposed by ${leftOut.proposedBy}, confirmed by ${leftOut.confirmedBy}.`
            : `${leftOut.proposedBy} proposes to leave it out: ${lowered(EXCLUSION_CODES[leftOut.code])}.`}{' '}
          <a href="/officer/exclusions">What is left out</a>
        </>
      )}
    </p>
  )
}

function lowered(words: string) {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
