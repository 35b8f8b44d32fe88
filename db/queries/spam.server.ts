import type { Db } from '../schema.ts'

const MOST_OF_EACH = 2_000

/** The title of a house rule against advertising. */
const ADVERTISING = '%advertis%'

/** Comments refused as advertising, and comments approved, the latest of each. */
export async function decidedExamples(db: Db) {
  const spam = await decided(db)
    .innerJoin('house_rule', 'house_rule.id', 'decision.house_rule_id')
    .where('decision.verdict', 'in', ['withhold', 'remove'])
    .where((eb) => eb(eb.fn<string>('lower', ['house_rule.title']), 'like', ADVERTISING))
    .execute()
  const fair = await decided(db).where('decision.verdict', '=', 'publish').execute()
  return [
    ...spam.map(({ body }) => ({ body, isSpam: true })),
    ...fair.map(({ body }) => ({ body, isSpam: false })),
  ]
}

/** What was decided last, of authors whose words remain. */
function decided(db: Db) {
  return db
    .selectFrom('decision')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.id', '=', 'decision.comment_id')
        .onRef('comment.decisions', '=', 'decision.number'),
    )
    .innerJoin('comment_revision', 'comment_revision.id', 'decision.revision_id')
    .select('comment_revision.body')
    .where('comment.author_left_at', 'is', null)
    .where('decision.undone_at', 'is', null)
    .orderBy('decision.decided_at', 'desc')
    .limit(MOST_OF_EACH)
}

export function latestTraining(db: Db) {
  return db
    .selectFrom('spam_model')
    .select(['id', 'trained_at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function latestSpamModel(db: Db) {
  return db.selectFrom('spam_model').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
}
