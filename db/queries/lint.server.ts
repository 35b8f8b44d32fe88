import type { Db } from '../schema.ts'
import { codingsIn, countedCodingsIn, evidenceOf } from './evidence.ts'

/** How often each two themes of a codeframe stand on one contribution. */
export function overlapsIn(db: Db, codeframe: string) {
  // Told from the index alone; of those that are left, few, each is looked at.
  const underSeveral = codingsIn(db, codeframe)
    .select('coding.contribution_id')
    .groupBy('coding.contribution_id')
    .having((eb) => eb(eb.fn.count('coding.theme_id').distinct(), '>', 1))
  return db
    .with('member', () =>
      countedCodingsIn(db, codeframe)
        .select(['coding.theme_id', 'coding.contribution_id'])
        .distinct()
        .where('coding.contribution_id', 'in', underSeveral),
    )
    .selectFrom('member as one')
    .innerJoin('member as other', (join) =>
      join
        .onRef('other.contribution_id', '=', 'one.contribution_id')
        .onRef('other.theme_id', '>', 'one.theme_id'),
    )
    .select((eb) => [
      'one.theme_id as one',
      'other.theme_id as other',
      eb.fn.countAll<number>().as('shared'),
    ])
    .groupBy(['one.theme_id', 'other.theme_id'])
    .limit(5_000)
    .execute()
}

/** Whether a codeframe has more codings than this; counts no further. */
export async function hasManyCodings(
  db: Db,
  { codeframe, over }: { codeframe: string; over: number },
) {
  const rows = await codingsIn(db, codeframe)
    .select('coding.theme_id')
    .orderBy('coding.theme_id')
    .offset(over)
    .limit(1)
    .execute()
  return rows.length > 0
}

/** All that counts as evidence in a review, and how much of it stands under no theme. */
export async function themedAndNot(db: Db, review: string) {
  const counts = await evidenceOf(db, review)
    .select((eb) => ['contribution.consideration', eb.fn.countAll<number>().as('contributions')])
    .groupBy('contribution.consideration')
    .execute()
  const unthemed = counts.filter(({ consideration }) => ['unread', 'read'].includes(consideration))
  return { contributions: sum(counts), unthemed: sum(unthemed) }
}

function sum(counts: { contributions: number }[]) {
  return counts.reduce((all, { contributions }) => all + contributions, 0)
}
