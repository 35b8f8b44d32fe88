import { newId } from '#db/id.ts'
import { standingUnder } from '#db/queries/following.server.ts'
import type { Trx } from '#db/schema.ts'
import { following, type Standing } from './follow.ts'
import { removeCodings } from './remove-codings.server.ts'

type Carrying = {
  contributions: string[]
  from: string
  to: string
  officer: { id: string }
  at: string
}

/** Takes the codings of some contributions over from one theme to another. */
export async function carryOver(trx: Trx, carrying: Carrying) {
  const { contributions, from, to, officer, at } = carrying
  const moving = await standingUnder(trx, { theme: from, contributions })
  const there = await standingUnder(trx, { theme: to, contributions })
  const { move, join, mix } = following({ moving, there })
  const mixed = mix.map((pair) => ({ ...pair, id: newId() }))
  const gone = [...join, ...mixed.flatMap(bothInto)]
  await removeCodings(trx, { codings: gone.map(({ id }) => id), officer, at })
  if (move.length > 0) {
    await trx
      .updateTable('coding')
      .set({ theme_id: to, moved_from: from })
      .where('id', 'in', move)
      .execute()
  }
  for (const { id, moving: was } of mixed) {
    await trx
      .insertInto('coding')
      .values({ id, ...asMixed(was), theme_id: to, coded_by: officer.id, coded_at: at })
      .execute()
  }
  for (const { id, into } of gone) {
    await trx.updateTable('coding').set({ joined_into: into }).where('id', '=', id).execute()
  }
}

function bothInto({ id: into, moving, there }: { id: string; moving: Standing; there: Standing }) {
  return [
    { id: moving.id, into },
    { id: there.id, into },
  ]
}

function asMixed({ contribution_id, revision_id, span_starts_at, span_ends_at }: Standing) {
  return {
    contribution_id,
    revision_id,
    span_starts_at,
    span_ends_at,
    stance: 'mixed' as const,
  }
}
