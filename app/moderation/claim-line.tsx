import { Button, PostForm } from '#app/ui/post-form.tsx'
import type { Claim } from './use-claim.ts'

type Line = {
  reference: string
  /** As the page was drawn. */
  holder: { name: string; isOwn: boolean } | null
  claimant: string | null
  /** As a script has heard since. */
  claim: Claim
  place: string
}

/** Who has this comment before them. A colleague may be taken over from, seen by both and on record. */
export function ClaimLine({ reference, holder, claimant, claim, place }: Line) {
  const address = `/officer/comments/${reference}/claim`
  const search = place && `?${place}`
  const isOwn = claim === 'own' || (claim === null && holder?.isOwn === true)
  const colleague = claim === null ? (holder?.isOwn ? null : holder?.name) : byOf(claim)
  if (colleague) {
    return (
      <div className="notice warning claim" role="status">
        <p>
          <strong>With {colleague}.</strong> They have this comment before them; you may still
          decide.
        </p>
        {claimant && (
          <PostForm action={`${address}${search}`}>
            <input type="hidden" name="from" value={claimant} />
            <Button kind="secondary">Take it over</Button>
          </PostForm>
        )}
      </div>
    )
  }
  return (
    <div className="claim">
      {isOwn && <p className="quiet">With you.</p>}
      <PostForm action={isOwn ? `${address}/release${search}` : `${address}${search}`}>
        <button type="submit" className="as-link">
          {isOwn ? 'Put it back' : 'Take it'}
        </button>
      </PostForm>
    </div>
  )
}

function byOf(claim: Exclude<Claim, null>) {
  return claim === 'own' ? null : claim.by
}
