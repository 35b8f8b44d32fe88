import type { Db } from '../schema.ts'
import { contributionsOf, countedCodings, isEvidence } from './evidence.ts'

/** How often each two themes of a codeframe stand on one contribution. */
export function overlapsIn(db: Db, codeframe: string) {
  const members = () =>
    countedCodings(db)
      .select(['coding.theme_id', 'coding.contribution_id'])
      .distinct()
      .where('theme.codeframe_id', '=', codeframe)
  return db
    .selectFrom(members().as('one'))
    .innerJoin(members().as('other'), (join) =>
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

/** All that counts as evidence in a review, and how much of it stands under no theme. */
export function themedAndNot(db: Db, review: string) {
  return contributionsOf(db, review)
    .select((eb) => [
      eb.fn.countAll<number>().as('contributions'),
      eb.fn
        .count<number>(
          eb
            .case()
            .when('contribution.consideration', 'in', ['unread', 'read'])
            .then(eb.ref('contribution.id'))
            .end(),
        )
        .as('unthemed'),
    ])
    .where((eb) => isEvidence(eb))
    .executeTakeFirstOrThrow()
}
