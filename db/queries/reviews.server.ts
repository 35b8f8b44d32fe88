import type { Db } from '../schema.ts'

export async function reviewSlugIsTaken(db: Db, slug: string) {
  const row = await db
    .selectFrom('policy_review')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row !== undefined
}

/** A review with the codeframe that stands, its policy and its decision-maker. */
export function reviewBySlug(db: Db, slug: string) {
  return reviewFacts(db).where('policy_review.slug', '=', slug).executeTakeFirst()
}

export function reviewByIdOrSlug(db: Db, word: string) {
  return reviewFacts(db)
    .where((eb) => eb.or([eb('policy_review.id', '=', word), eb('policy_review.slug', '=', word)]))
    .executeTakeFirst()
}

function reviewFacts(db: Db) {
  return db
    .selectFrom('policy_review')
    .innerJoin('policy', 'policy.id', 'policy_review.policy_id')
    .innerJoin('appointment', 'appointment.id', 'policy_review.decision_maker')
    .innerJoin('person as owner', 'owner.id', 'policy_review.owner')
    .innerJoin('codeframe', (join) =>
      join
        .onRef('codeframe.review_id', '=', 'policy_review.id')
        .on('codeframe.state', '<>', 'superseded'),
    )
    .select([
      'policy_review.id',
      'policy_review.slug',
      'policy_review.title',
      'policy_review.question',
      'policy_review.state',
      'policy_review.opened_at',
      'policy_review.decision_maker',
      'policy_review.opens_on',
      'policy_review.closes_on',
      'policy_review.scope_from',
      'policy_review.scope_until',
      'policy_review.equality_asked_at',
      'policy_review.owner',
      'owner.name as ownerName',
      'policy.title as policy',
      'policy.slug as policySlug',
      'appointment.holder_name as decisionMakerName',
      'appointment.post as decisionMakerPost',
      'codeframe.id as codeframe_id',
    ])
}

/** Reviews newest first, a page at a time; `before` is the last id of the page before. */
export function reviews(db: Db, { before, limit }: { before: string | null; limit: number }) {
  return reviewFacts(db)
    .$if(before !== null, (query) => query.where('policy_review.id', '<', before ?? ''))
    .orderBy('policy_review.id', 'desc')
    .limit(limit)
    .execute()
}

export function reviewsAwaiting(db: Db, appointment: string) {
  return reviewFacts(db)
    .where('policy_review.decision_maker', '=', appointment)
    .where('policy_review.state', '=', 'with_decision_maker')
    .orderBy('policy_review.id')
    .limit(20)
    .execute()
}

/** Reviews over a publication, so that its page can say how it will be decided. */
export function reviewsOver(db: Db, publication: string) {
  return reviewFacts(db)
    .innerJoin('review_publication', 'review_publication.review_id', 'policy_review.id')
    .where('review_publication.publication_id', '=', publication)
    .where('policy_review.state', '<>', 'planned')
    .orderBy('policy_review.id', 'desc')
    .limit(5)
    .execute()
}

/** The sections a review is about; of a publication without any, all of it. */
export function scopedSections(db: Db, review: string) {
  return db
    .selectFrom('review_section')
    .select(['publication_id', 'section_key'])
    .where('review_id', '=', review)
    .orderBy('publication_id')
    .orderBy('section_key')
    .limit(500)
    .execute()
}

export function publicationsInScope(db: Db, review: string) {
  return db
    .selectFrom('review_publication')
    .innerJoin('publication', 'publication.id', 'review_publication.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select([
      'publication.id',
      'publication.slug',
      'publication.kind',
      'publication.edition',
      'publication.comments_close_at',
      'publication.withdrawn_at',
      'edition.title',
      'edition.id as editionId',
    ])
    .where('review_publication.review_id', '=', review)
    .orderBy('edition.title')
    .limit(100)
    .execute()
}

/** Every section of every publication in scope, for saying where a change can be read. */
export function sectionsInScope(db: Db, review: string) {
  return db
    .selectFrom('review_publication')
    .innerJoin('publication', 'publication.id', 'review_publication.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .leftJoin('section', 'section.edition_id', 'edition.id')
    .select([
      'publication.id',
      'publication.slug',
      'edition.title',
      'section.section_key',
      'section.heading',
    ])
    .where('review_publication.review_id', '=', review)
    .orderBy('edition.title')
    .orderBy('section.position')
    .limit(300)
    .execute()
}
