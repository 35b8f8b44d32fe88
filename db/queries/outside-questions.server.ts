import type { ExpressionBuilder } from 'kysely'
import type { Database, Db } from '../schema.ts'
import { isReadable } from './readable.ts'

function questions(db: Db) {
  return db
    .selectFrom('outside_question')
    .innerJoin('outside_asking', 'outside_asking.id', 'outside_question.asking_id')
    .innerJoin('contribution', 'contribution.id', 'outside_question.contribution_id')
    .leftJoin('comment', 'comment.id', 'contribution.comment_id')
    .select((eb) => [
      'outside_question.id',
      'outside_question.asked_at',
      'outside_question.settled_at',
      'outside_question.suggestions',
      'outside_question.fault',
      'outside_question.erased_at',
      'outside_asking.model',
      'outside_asking.address',
      eb.fn
        .coalesce('comment.reference', 'contribution.reference')
        .$castTo<string>()
        .as('reference'),
    ])
}

type Page = { review: string; before: string; limit: number }

/** What a model outside was shown of a review, the latest first; without the words. */
export function questionsPut(db: Db, { review, before, limit }: Page) {
  return questions(db)
    .where('outside_question.review_id', '=', review)
    .$if(before !== '', (query) => query.where('outside_question.id', '<', before))
    .orderBy('outside_question.id', 'desc')
    .limit(limit)
    .execute()
}

/** The latest about one contribution. */
export async function latestQuestionOn(db: Db, contribution: string) {
  const question = await questions(db)
    .where('outside_question.contribution_id', '=', contribution)
    .orderBy('outside_question.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return question ?? null
}

/**
 * One question with what was shown and answered, exactly; without either where the comment was taken
 * back, its author took the words along, or some of them have been masked since.
 */
export function questionPut(db: Db, { review, id }: { review: string; id: string }) {
  return questions(db)
    .select((eb) => [
      'outside_question.contribution_id',
      'outside_asking.instruction',
      eb.case().when(mayBeRead(eb)).then(eb.ref('outside_question.shown')).end().as('shown'),
      eb.case().when(mayBeRead(eb)).then(eb.ref('outside_question.answer')).end().as('answer'),
      eb.case().when(isMaskedSince(eb)).then(1).else(0).end().as('maskedSince'),
    ])
    .where('outside_question.review_id', '=', review)
    .where('outside_question.id', '=', id)
    .executeTakeFirst()
}

type Scope = ExpressionBuilder<Database, 'contribution' | 'comment' | 'outside_question'>

function mayBeRead(eb: Scope) {
  return eb.and([isReadable(eb), eb.not(isMaskedSince(eb))])
}

function isMaskedSince(eb: Scope) {
  return eb.exists(
    eb
      .selectFrom('redaction')
      .select('redaction.id')
      .whereRef('redaction.revision_id', '=', 'outside_question.revision_id')
      .whereRef('redaction.made_at', '>', 'outside_question.asked_at')
      .where('redaction.lifted_at', 'is', null),
  )
}

/** What was shown of some versions of comments, for the person who wrote them. */
export function shownOfRevisions(db: Db, revisions: string[]) {
  return db
    .selectFrom('outside_question')
    .innerJoin('outside_asking', 'outside_asking.id', 'outside_question.asking_id')
    .select(['outside_question.revision_id', 'outside_asking.model'])
    .select(['outside_question.asked_at as shown_at', 'outside_question.shown as words_shown'])
    .where('outside_question.revision_id', 'in', revisions)
    .orderBy('outside_question.id')
    .execute()
}

/** The same of letters. */
export function shownOfEntered(db: Db, contributions: string[]) {
  return db
    .selectFrom('outside_question')
    .innerJoin('outside_asking', 'outside_asking.id', 'outside_question.asking_id')
    .select(['outside_question.contribution_id', 'outside_asking.model'])
    .select(['outside_question.asked_at as shown_at', 'outside_question.shown as words_shown'])
    .where('outside_question.contribution_id', 'in', contributions)
    .orderBy('outside_question.id')
    .execute()
}
