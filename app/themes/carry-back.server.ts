import { joinedInto, standingUnder } from '#db/queries/following.server.ts'
import type { Trx } from '#db/schema.ts'
import { removeCodings } from './remove-codings.server.ts'

type Carrying = {
  contributions: string[]
  from: string
  to: string
  officer: { id: string }
  at: string
}

/**
 * The other way round: codings that came over go back, and those that had given way to one that still
 * stands do so again. Where somebody has judged anew since, that judgement stays.
 */
export async function carryBack(trx: Trx, { contributions, from, to, officer, at }: Carrying) {
  const anew = new Set(
    (await standingUnder(trx, { theme: to, contributions })).map((row) => row.contribution_id),
  )
  const stand = await standingUnder(trx, { theme: from, contributions })
  const own = await joinedInto(trx, { theme: to, into: from, contributions })
  const theirs = await joinedInto(trx, { theme: from, into: from, contributions })

  const came = stand.filter((coding) => coding.moved_from === to)
  const back = came.filter((row) => !anew.has(row.contribution_id)).map(({ id }) => id)
  const again = own.filter((row) => !anew.has(row.contribution_id))
  const mixed = theirs.filter((row) => again.some((mine) => madeTogether(mine, row)))
  const yielded = theirs.filter((row) => back.includes(row.joined_into))

  await forget(trx, { came: came.map(({ id }) => id), joined: own.map(({ id }) => id) })
  await removeCodings(trx, { codings: mixed.map((row) => row.joined_into), officer, at })
  if (back.length > 0) {
    await trx.updateTable('coding').set({ theme_id: to }).where('id', 'in', back).execute()
  }
  await standAgain(
    trx,
    [...again, ...mixed, ...yielded].map(({ id }) => id),
  )
}

type Joined = { joined_into: string; removed_at: string | null }

/** Both gave way to one coding, which was made mixed at that moment for them. */
function madeTogether(one: Joined, other: Joined) {
  return one.joined_into === other.joined_into && one.removed_at === other.removed_at
}

async function forget(trx: Trx, { came, joined }: { came: string[]; joined: string[] }) {
  if (came.length > 0) {
    await trx.updateTable('coding').set({ moved_from: null }).where('id', 'in', came).execute()
  }
  if (joined.length > 0) {
    await trx.updateTable('coding').set({ joined_into: null }).where('id', 'in', joined).execute()
  }
}

async function standAgain(trx: Trx, codings: string[]) {
  if (codings.length === 0) return
  await trx
    .updateTable('coding')
    .set({ removed_by: null, removed_at: null, joined_into: null })
    .where('id', 'in', codings)
    .execute()
}
