import type { Db } from '../schema.ts'
import { contributionsOf, countedCodings } from './evidence.ts'

export function outcomeForMail(db: Db, outcome: string) {
  return db
    .selectFrom('outcome')
    .innerJoin('policy_review', 'policy_review.id', 'outcome.review_id')
    .innerJoin('codeframe', (join) =>
      join
        .onRef('codeframe.review_id', '=', 'policy_review.id')
        .on('codeframe.state', '=', 'signed_off'),
    )
    .select([
      'outcome.did',
      'policy_review.id as review_id',
      'policy_review.title',
      'policy_review.slug',
      'codeframe.id as codeframe_id',
    ])
    .where('outcome.id', '=', outcome)
    .where('outcome.withdrawn_at', 'is', null)
    .executeTakeFirst()
}

/** A review that checks what came of an earlier one, and the title of that. */
export function checkForMail(db: Db, review: string) {
  return db
    .selectFrom('policy_review')
    .innerJoin('policy_review as earlier', 'earlier.id', 'policy_review.follows_id')
    .select([
      'policy_review.slug',
      'policy_review.question',
      'policy_review.state',
      'policy_review.closes_on as closesOn',
      'earlier.title as earlier',
    ])
    .where('policy_review.id', '=', review)
    .executeTakeFirst()
}

/** The address a mail goes to that is nobody’s yet. */
export async function addressOfMail(db: Db, owed: string) {
  const row = await db
    .selectFrom('owed_mail')
    .select('address')
    .where('id', '=', owed)
    .executeTakeFirst()
  return row?.address ?? null
}

export async function addressOfPerson(db: Db, person: string) {
  const row = await db
    .selectFrom('person')
    .select('email')
    .where('id', '=', person)
    .executeTakeFirst()
  return row?.email ?? null
}

type Contributor = { review: string; person: string }

export function firstCommentIn(db: Db, { review, person }: Contributor) {
  return contributionsOf(db, review)
    .select(['comment.id', 'comment.reference'])
    .where('comment.person_id', '=', person)
    .where('comment.state', '<>', 'withdrawn')
    .$narrowType<{ id: string; reference: string }>()
    .orderBy('comment.submitted_at')
    .limit(1)
    .executeTakeFirst()
}

/** The themes of a codeframe that a person's comments were counted in. */
export async function themesRaisedBy(
  db: Db,
  { codeframe, person }: { codeframe: string; person: string },
) {
  const rows = await countedCodings(db)
    .select('theme.id')
    .distinct()
    .where('theme.codeframe_id', '=', codeframe)
    .where('comment.person_id', '=', person)
    .where('comment.state', '<>', 'withdrawn')
    .execute()
  return rows.map((row) => row.id)
}

/** The themes of a codeframe that some contributions were counted in. */
export async function themesRaisedIn(
  db: Db,
  { codeframe, contributions }: { codeframe: string; contributions: string[] },
) {
  if (contributions.length === 0) return []
  const rows = await countedCodings(db)
    .select('theme.id')
    .distinct()
    .where('theme.codeframe_id', '=', codeframe)
    .where('coding.contribution_id', 'in', contributions)
    .execute()
  return rows.map((row) => row.id)
}
