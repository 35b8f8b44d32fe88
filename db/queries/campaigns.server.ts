import type { Db } from '../schema.ts'
import { countedCodings, isEvidence } from './evidence.ts'
import { isReadable } from './readable.ts'

const AT_ONCE = 500

/** The campaign, dissolved or not, that any of these contributions belongs to. */
export async function campaignOfAny(db: Db, ids: string[]) {
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const row = await db
      .selectFrom('contribution')
      .select('campaign_id')
      .where('id', 'in', ids.slice(first, first + AT_ONCE))
      .where('campaign_id', 'is not', null)
      .limit(1)
      .executeTakeFirst()
    if (row) return row.campaign_id
  }
  return null
}

/** Campaigns of a review counted both ways, the largest first. */
export function campaignsOf(db: Db, review: string) {
  return db
    .selectFrom('campaign')
    .innerJoin('contribution', 'contribution.campaign_id', 'campaign.id')
    .select((eb) => [
      'campaign.id',
      'campaign.confirmed_at',
      eb.fn.count<number>('contribution.id').as('contributions'),
      eb.fn.count<number>('contribution.campaign_text').distinct().as('texts'),
      eb.fn.min('contribution.id').as('example'),
    ])
    .where('campaign.review_id', '=', review)
    .where('campaign.dissolved_at', 'is', null)
    .groupBy(['campaign.id', 'campaign.confirmed_at'])
    .orderBy('contributions', 'desc')
    .orderBy('campaign.id')
    .limit(50)
    .execute()
}

/** The themes that members of some campaigns are counted in, with how many of them. */
export function themesOfCampaigns(db: Db, campaigns: string[]) {
  return countedCodings(db)
    .select((eb) => [
      'contribution.campaign_id',
      'theme.name',
      'coding.stance',
      eb.fn.count<number>('coding.contribution_id').distinct().as('contributions'),
    ])
    .where('contribution.campaign_id', 'in', campaigns)
    .where('theme.retired_at', 'is', null)
    .groupBy(['contribution.campaign_id', 'theme.name', 'coding.stance'])
    .orderBy('contributions', 'desc')
    .limit(500)
    .execute()
}

type Members = { campaign: string; theme: string; limit: number }

/** Members of a campaign that nobody has counted in a theme yet, with the words that stand. */
export function membersToCode(db: Db, { campaign, theme, limit }: Members) {
  return db
    .selectFrom('contribution')
    .leftJoin('comment', 'comment.id', 'contribution.comment_id')
    .leftJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select(['contribution.id', 'comment_revision.id as revision_id'])
    .where('contribution.campaign_id', '=', campaign)
    .where((eb) => eb.and([isEvidence(eb), isReadable(eb)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('coding')
            .select('coding.id')
            .whereRef('coding.contribution_id', '=', 'contribution.id')
            .where('coding.theme_id', '=', theme)
            .where('coding.coded_by', 'is not', null)
            .where('coding.sample_id', 'is', null)
            .where('coding.removed_at', 'is', null),
        ),
      ),
    )
    .orderBy('contribution.id')
    .limit(limit)
    .execute()
}
