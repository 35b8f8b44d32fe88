import type { Db } from '../schema.ts'
import { countedCodings } from './evidence.ts'

const AT_A_TIME = 500

/** Codings as they stand now, by id, whatever has become of them. */
export async function codingsNow(db: Db, ids: string[]) {
  const found = []
  for (let start = 0; start < ids.length; start += AT_A_TIME) {
    found.push(...(await someCodings(db, ids.slice(start, start + AT_A_TIME))))
  }
  return found
}

export type CodingNow = Awaited<ReturnType<typeof codingsNow>>[number]

function someCodings(db: Db, ids: string[]) {
  return db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .innerJoin('contribution', 'contribution.id', 'coding.contribution_id')
    .leftJoin('comment', 'comment.id', 'contribution.comment_id')
    .leftJoin('comment_revision', 'comment_revision.id', 'coding.revision_id')
    .select((eb) => [
      'coding.id',
      'coding.theme_id as theme',
      'coding.moved_from',
      'coding.contribution_id as contribution',
      'coding.revision_id as revision',
      'coding.stance',
      'coding.removed_at',
      'theme.name as themeName',
      'comment.state',
      'contribution.consideration',
      'contribution.out_of_scope_at',
      eb.fn.coalesce('comment_revision.body', 'contribution.body').as('body'),
    ])
    .where('coding.id', 'in', ids)
    .execute()
}

/** Codings that count and were made after a moment. */
export function codingsSince(db: Db, { codeframe, at }: { codeframe: string; at: string }) {
  return countedCodings(db)
    .select((eb) => [
      'coding.id',
      'theme.name as themeName',
      eb.fn.coalesce('comment.reference', 'contribution.reference').as('reference'),
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where('coding.coded_at', '>', at)
    .orderBy('coding.id')
    .limit(500)
    .execute()
}

/** Masks that were put on or taken off comments in a review after a moment. */
export function redactionsSince(db: Db, { review, at }: { review: string; at: string }) {
  return db
    .selectFrom('redaction')
    .innerJoin('comment_revision', 'comment_revision.id', 'redaction.revision_id')
    .innerJoin('comment', 'comment.id', 'comment_revision.comment_id')
    .innerJoin('contribution', 'contribution.comment_id', 'comment.id')
    .select(['comment.reference', 'redaction.made_at', 'redaction.lifted_at'])
    .where('contribution.review_id', '=', review)
    .where((eb) => eb.or([eb('redaction.made_at', '>', at), eb('redaction.lifted_at', '>', at)]))
    .orderBy('redaction.id')
    .limit(500)
    .execute()
}

export function themesNow(db: Db, codeframe: string) {
  return db
    .selectFrom('theme')
    .select(['id', 'name', 'description', 'flag', 'retired_at'])
    .where('codeframe_id', '=', codeframe)
    .orderBy('id')
    .limit(500)
    .execute()
}

/** What the log says of the hand-over. */
export function handOverEvent(db: Db, review: string) {
  return db
    .selectFrom('audit_event')
    .select('detail')
    .where('subject_id', '=', review)
    .where('action', '=', 'review.handed_over')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
