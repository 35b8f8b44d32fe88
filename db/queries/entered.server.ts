import type { Db } from '../schema.ts'

/** What a form entered, if it was sent before, and of how many it may be one. */
export function contributionBySubmission(db: Db, key: string) {
  return db
    .selectFrom('contribution')
    .select((eb) => [
      'contribution.id',
      'contribution.reference',
      eb
        .selectFrom('likeness')
        .select((like) => like.fn.countAll<number>().as('count'))
        .whereRef('likeness.contribution_id', '=', 'contribution.id')
        .$asScalar()
        .$notNull()
        .as('alike'),
    ])
    .where('submission_key', '=', key)
    .$narrowType<{ reference: string }>()
    .executeTakeFirst()
}
