import { sql, type NotNull } from 'kysely'
import type { Db } from '../schema.ts'
import { countedCodings, isEvidence } from './evidence.ts'

export function editionsInScope(db: Db, review: string) {
  return db
    .selectFrom('review_publication')
    .innerJoin('publication', 'publication.id', 'review_publication.publication_id')
    .select(['publication.slug', 'publication.edition'])
    .where('review_publication.review_id', '=', review)
    .orderBy('publication.slug')
    .execute()
}

/** Every coding that counts, with the words it stands on. */
export function codingsOf(db: Db, codeframe: string) {
  return countedCodings(db)
    .select((eb) => [
      'coding.id',
      'coding.theme_id as theme',
      'coding.contribution_id as contribution',
      'coding.revision_id as revision',
      'coding.stance',
      eb.fn.coalesce('comment.reference', 'contribution.reference').as('reference'),
      'comment.state',
      eb.fn.coalesce('comment_revision.body', 'contribution.body').as('body'),
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .orderBy('coding.theme_id')
    .orderBy('coding.contribution_id')
    .orderBy('coding.id')
    .$narrowType<{ reference: string; body: string }>()
    .execute()
}

/** Which themes an officer has flagged, and as what. */
export function flagsOf(db: Db, codeframe: string) {
  return db
    .selectFrom('theme')
    .select(['id', 'flag'])
    .where('codeframe_id', '=', codeframe)
    .where('flag', 'is not', null)
    .execute()
}

/** Of each theme so many comments as the public reads them, on both sides, the most supported first. */
export function quotesOf(db: Db, { codeframe, each }: { codeframe: string; each: number }) {
  const ranked = countedCodings(db)
    .select([
      'coding.theme_id as theme',
      'coding.revision_id as revision',
      'coding.stance',
      'comment.reference',
      'comment_revision.public_html as html',
      sql<number>`row_number() over (partition by coding.theme_id, coding.stance
        order by comment.support_count desc, comment.id)`.as('place'),
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where('comment.shown_as', '=', 'text')
  return db
    .selectFrom(ranked.as('ranked'))
    .select(['theme', 'revision', 'stance', 'reference', 'html'])
    .where('place', '<=', each)
    .orderBy('theme')
    .orderBy('place')
    .orderBy('stance')
    .$narrowType<{ revision: string; reference: string; html: string }>()
    .execute()
}

/** Each campaign counted both ways: how many contributions, and how many different texts. */
export function campaignsOf(db: Db, review: string) {
  return db
    .selectFrom('campaign')
    .innerJoin('contribution', 'contribution.campaign_id', 'campaign.id')
    .leftJoin('comment', 'comment.id', 'contribution.comment_id')
    .select((eb) => [
      'campaign.name',
      eb.fn.count<number>('contribution.id').as('contributions'),
      eb.fn
        .count<number>(eb.fn.coalesce('contribution.campaign_text', 'contribution.id'))
        .distinct()
        .as('texts'),
    ])
    .where('campaign.review_id', '=', review)
    .where('campaign.confirmed_at', 'is not', null)
    .where('campaign.dissolved_at', 'is', null)
    .where((eb) => isEvidence(eb))
    .groupBy(['campaign.id', 'campaign.name'])
    .orderBy('campaign.id')
    .execute()
}

/** The newest pack of a review, whole. */
export function packOf(db: Db, review: string) {
  return db
    .selectFrom('consideration_record')
    .select(['id', 'pack', 'sha256', 'handed_over_at', 'considered_at'])
    .where('review_id', '=', review)
    .orderBy('handed_over_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function themesRead(db: Db, record: string) {
  return db
    .selectFrom('theme_reading')
    .select(['theme_id', 'read_at'])
    .where('record_id', '=', record)
    .execute()
}

/** How comments are shown now that were quoted before. */
export function shownNow(db: Db, references: string[]) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select(['comment.reference', 'comment_revision.public_html'])
    .where('comment.reference', 'in', references)
    .where('comment.shown_as', '=', 'text')
    .$narrowType<{ public_html: NotNull }>()
    .execute()
}
