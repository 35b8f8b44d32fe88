import type { Db } from '../schema.ts'
import { stillCounts } from './after-leaving.ts'
import { evidenceOf, isCounted, isInCampaign, textOf } from './evidence.ts'

/**
 * How many comments, letters and other notes, and people, stand behind a review: everything that
 * counts. One question after the other, each for an index alone, so that others have their turn.
 */
export async function contributionCounts(db: Db, review: string) {
  const { entered, writers } = await enteredCounts(db, review)
  const { comments } = await commentCount(db, review)
  const { commenters } = await commentersAlone(db, review)
  const { inCampaigns, wordings } = await campaignCounts(db, review)
  return {
    comments,
    entered,
    people: writers + commenters,
    texts: comments + entered - inCampaigns + wordings,
    inCampaigns,
  }
}

/** Letters, calls and meetings that officers entered, and the people they were entered for. */
function enteredCounts(db: Db, review: string) {
  return evidenceOf(db, review)
    .select((eb) => [
      eb.fn.countAll<number>().as('entered'),
      eb.fn.count<number>('contribution.counts_as').distinct().as('writers'),
    ])
    .where('contribution.comment_id', 'is', null)
    .executeTakeFirstOrThrow()
}

function commentCount(db: Db, review: string) {
  return evidenceOf(db, review)
    .select((eb) => eb.fn.countAll<number>().as('comments'))
    .where('contribution.comment_id', 'is not', null)
    .executeTakeFirstOrThrow()
}

/** What is in campaigns that officers coded as one, and in how many wordings. */
function campaignCounts(db: Db, review: string) {
  // SQLite keeps to the order of a cross join: from the few campaigns to what is in them, not from all.
  return db
    .selectFrom('campaign as one')
    .crossJoin('contribution')
    .select((eb) => [
      eb.fn.countAll<number>().as('inCampaigns'),
      eb.fn.count<number>(textOf(eb)).distinct().as('wordings'),
    ])
    .whereRef('contribution.campaign_id', '=', 'one.id')
    .where('one.review_id', '=', review)
    .where((eb) => isInCampaign(eb))
    .where((eb) => isCounted(eb))
    .executeTakeFirstOrThrow()
}

/** The people who commented, and for whom nothing was entered. */
function commentersAlone(db: Db, review: string) {
  const commented = db
    .selectFrom('contribution')
    .innerJoin('comment', 'comment.id', 'contribution.comment_id')
    .select((eb) => eb.fn.coalesce('comment.person_id', 'comment.legacy_identity_id').as('id'))
    .distinct()
    .where('contribution.comment_id', 'is not', null)
    .where('contribution.review_id', '=', review)
    .where('contribution.consideration', '<>', 'excluded')
    .where('contribution.out_of_scope_at', 'is', null)
    .where((eb) => stillCounts(eb))
  return db
    .selectFrom(commented.as('contributor'))
    .select((eb) => eb.fn.count<number>('contributor.id').as('commenters'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('contribution')
            .select('contribution.id')
            .whereRef('contribution.counts_as', '=', 'contributor.id')
            .where('contribution.review_id', '=', review)
            .where('contribution.comment_id', 'is', null)
            .where((eb) => isCounted(eb)),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
}
