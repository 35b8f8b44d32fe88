import type { Stance } from '#db/schema/themes.ts'

/** A coding that stands, as far as moving it to another theme goes. */
export type Standing = {
  id: string
  contribution_id: string
  revision_id: string | null
  stance: Stance
  span_starts_at: number | null
  span_ends_at: number | null
  suggested_by: string | null
  sample_id: string | null
  /** Whether it was made on the words that stand. */
  is_current: boolean
}

export type Following = {
  /** These go over. */
  move: string[]
  /** These give way to one that stays. */
  join: { id: string; into: string }[]
  /** Two that contradict each other give way to one that is mixed. */
  mix: { moving: Standing; there: Standing }[]
}

/**
 * What becomes of codings when their theme becomes another: they go over, and where both themes stood
 * on the same words one remains. No stance gives way to a stance; two that differ become mixed.
 */
export function following({ moving, there }: { moving: Standing[]; there: Standing[] }): Following {
  const standing = new Map(there.map((coding) => [placeOf(coding), coding]))
  const found: Following = { move: [], join: [], mix: [] }
  for (const coding of moving) {
    const other = standing.get(placeOf(coding))
    if (!other) found.move.push(coding.id)
    else meet(found, { moving: coding, there: other })
  }
  return found
}

function meet(found: Following, { moving, there }: { moving: Standing; there: Standing }) {
  if (yields(moving, there)) found.join.push({ id: moving.id, into: there.id })
  else if (yields(there, moving)) {
    found.move.push(moving.id)
    found.join.push({ id: there.id, into: moving.id })
  } else found.mix.push({ moving, there })
}

/** Older words give way to those that stand, no stance to a stance, and the same to the same. */
function yields(one: Standing, other: Standing) {
  if (one.is_current !== other.is_current) return other.is_current
  const byPeople = one.suggested_by === null && one.sample_id === null
  return !byPeople || one.stance === other.stance || one.stance === 'none'
}

/** The same words, said by people, by one machine, or blindly in one sample. */
function placeOf(coding: Standing) {
  const { contribution_id, span_starts_at, span_ends_at, suggested_by, sample_id } = coding
  return JSON.stringify([contribution_id, span_starts_at, span_ends_at, suggested_by, sample_id])
}
