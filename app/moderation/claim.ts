import { after, MINUTE } from '#app/platform/clock.ts'

/** A claim that was not seen for so long stands for nobody any more. */
export const CLAIM_LAPSES_AFTER = 10 * MINUTE

export const HEARTBEAT_EVERY = MINUTE

/** Claims last seen then or before have lapsed. */
export function claimsLapsedAt(at: string) {
  return after(at, -CLAIM_LAPSES_AFTER)
}

type Claimed = { claimedBy: string | null; claimSeen: string | null; claimant: string | null }
export type Held = { name: string; isOwn: boolean }

/** Who has a comment before them now. */
export function holderOf(claim: Claimed, { officer, at }: { officer: string; at: string }) {
  const { claimedBy, claimSeen, claimant } = claim
  if (!claimedBy || !claimSeen || claimSeen <= claimsLapsedAt(at)) return null
  return { name: claimant ?? '', isOwn: claimedBy === officer }
}
