import type { ExpressionBuilder } from 'kysely'
import type { Database, Db } from '../schema.ts'
import { noLongerCounts, stillCounts } from './after-leaving.ts'

type Contributions = ExpressionBuilder<Database, 'contribution'>

/** Beside a left join of `comment`: what was entered counts until it is excluded, a comment in scope as far as it still counts. */
export function isEvidence(eb: ExpressionBuilder<Database, 'contribution' | 'comment'>) {
  return eb.and([
    eb('contribution.consideration', '<>', 'excluded'),
    eb('contribution.out_of_scope_at', 'is', null),
    eb.or([eb('contribution.comment_id', 'is', null), stillCounts(eb)]),
  ])
}

/** The same without a comment beside it: from an index alone, and from the few comments that no longer count. */
export function isCounted(eb: Contributions) {
  return eb.and([
    eb('contribution.consideration', '<>', 'excluded'),
    eb('contribution.out_of_scope_at', 'is', null),
    eb.or([
      eb('contribution.comment_id', 'is', null),
      eb('contribution.comment_id', 'not in', noLongerCounts(eb)),
    ]),
  ])
}

/** What counts in a review, for counting very many. */
export function evidenceOf(db: Db, review: string) {
  return db
    .selectFrom('contribution')
    .where('contribution.review_id', '=', review)
    .where((eb) => isCounted(eb))
}

/** Everything in a review's scope, with the comment it is and the revision that stands. */
export function contributionsOf(db: Db, review: string) {
  return db
    .selectFrom('contribution')
    .leftJoin('comment', 'comment.id', 'contribution.comment_id')
    .leftJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .where('contribution.review_id', '=', review)
}

/**
 * The codings that figures are made of: by people, not taken back, no blind second opinion, and on
 * words that stand and still count.
 */
export function countedCodings(db: Db) {
  return db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .innerJoin('contribution', 'contribution.id', 'coding.contribution_id')
    .leftJoin('comment', 'comment.id', 'contribution.comment_id')
    .leftJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .where('coding.removed_at', 'is', null)
    .where('coding.coded_by', 'is not', null)
    .where('coding.sample_id', 'is', null)
    .where((eb) =>
      eb.or([
        eb('contribution.comment_id', 'is', null),
        eb('coding.revision_id', '=', eb.ref('comment_revision.id')),
      ]),
    )
    .where((eb) => isEvidence(eb))
}

/** The same of one codeframe: found by its themes, however many codings others and machines have made. */
export function countedCodingsIn(db: Db, codeframe: string) {
  return countedCodings(db).where('coding.theme_id', 'in', themesIn(db, codeframe))
}

/** The same, on whatever words: also on those that count no more. */
export function codingsIn(db: Db, codeframe: string) {
  return db
    .selectFrom('coding')
    .where('coding.removed_at', 'is', null)
    .where('coding.coded_by', 'is not', null)
    .where('coding.sample_id', 'is', null)
    .where('coding.theme_id', 'in', themesIn(db, codeframe))
}

function themesIn(db: Db, codeframe: string) {
  return db.selectFrom('theme as own').select('own.id').where('own.codeframe_id', '=', codeframe)
}

/** Whom a contribution counts for: its author here or on the old site, or whom it was entered for. */
export function contributor(eb: ExpressionBuilder<Database, 'contribution' | 'comment'>) {
  return eb.fn.coalesce('comment.person_id', 'comment.legacy_identity_id', 'contribution.counts_as')
}

/** In a campaign that officers coded as one; what a machine found alone, or they dissolved, is none. */
export function isInCampaign(eb: Contributions) {
  return eb.exists(
    eb
      .selectFrom('campaign')
      .select('campaign.id')
      .whereRef('campaign.id', '=', 'contribution.campaign_id')
      .where('campaign.confirmed_at', 'is not', null)
      .where('campaign.dissolved_at', 'is', null),
  )
}

/** What tells a contribution's words from others': equal for those of a campaign that are the same. */
export function textOf(eb: Contributions) {
  const shared = eb.case().when(isInCampaign(eb)).then(eb.ref('contribution.campaign_text')).end()
  return eb.fn.coalesce(shared, 'contribution.id')
}
