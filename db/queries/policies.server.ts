import type { Db } from '../schema.ts'

export function policyBySlug(db: Db, slug: string) {
  return db
    .selectFrom('policy')
    .select(['id', 'slug', 'title', 'summary'])
    .where('slug', '=', slug)
    .executeTakeFirst()
}

/** Policies newest first, a page at a time, each with how often it was reviewed. */
export function policies(db: Db, { before, limit }: { before: string | null; limit: number }) {
  return db
    .selectFrom('policy')
    .leftJoin('policy_review', 'policy_review.policy_id', 'policy.id')
    .select((eb) => [
      'policy.id',
      'policy.slug',
      'policy.title',
      'policy.summary',
      eb.fn.count<number>('policy_review.id').as('reviews'),
    ])
    .$if(before !== null, (query) => query.where('policy.id', '<', before ?? ''))
    .groupBy(['policy.id', 'policy.slug', 'policy.title', 'policy.summary'])
    .orderBy('policy.id', 'desc')
    .limit(limit)
    .execute()
}

/** The reviews of a policy that have opened, newest first, each with its outcome if that is public. */
export function reviewsOfPolicy(db: Db, policy: string) {
  return db
    .selectFrom('policy_review')
    .leftJoin('outcome', (join) =>
      join
        .onRef('outcome.review_id', '=', 'policy_review.id')
        .on('outcome.withdrawn_at', 'is', null),
    )
    .select([
      'policy_review.id',
      'policy_review.slug',
      'policy_review.title',
      'policy_review.question',
      'policy_review.state',
      'policy_review.opened_at',
      'policy_review.closes_on',
      'outcome.published_at',
      'outcome.decided_on',
    ])
    .where('policy_review.policy_id', '=', policy)
    .where('policy_review.state', '<>', 'planned')
    .orderBy('policy_review.id', 'desc')
    .limit(50)
    .execute()
}

/** The publications in which a policy is written, as they stand; one not public is left out. */
export function publicationsOfPolicy(db: Db, policy: string) {
  return db
    .selectFrom('policy_publication')
    .innerJoin('publication', 'publication.id', 'policy_publication.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select(['publication.id', 'publication.slug', 'publication.kind', 'edition.title'])
    .where('policy_publication.policy_id', '=', policy)
    .where('publication.withdrawn_at', 'is', null)
    .orderBy('edition.title')
    .limit(50)
    .execute()
}

/** Every edition of those publications, newest first. */
export function editionsOfPolicy(db: Db, policy: string) {
  return db
    .selectFrom('policy_publication')
    .innerJoin('publication', 'publication.id', 'policy_publication.publication_id')
    .innerJoin('edition', 'edition.publication_id', 'publication.id')
    .select([
      'edition.id',
      'publication.slug',
      'edition.number',
      'edition.title',
      'edition.change',
      'edition.change_note',
      'edition.published_at',
    ])
    .where('policy_publication.policy_id', '=', policy)
    .where('publication.withdrawn_at', 'is', null)
    .orderBy('edition.published_at', 'desc')
    .orderBy('edition.id', 'desc')
    .limit(100)
    .execute()
}

/** What published outcomes say they changed, newest first: the answer that stands for each theme. */
export function changesOfPolicy(db: Db, policy: string) {
  return db
    .selectFrom('outcome')
    .innerJoin('policy_review', 'policy_review.id', 'outcome.review_id')
    .innerJoin('codeframe', 'codeframe.review_id', 'policy_review.id')
    .innerJoin('theme', 'theme.codeframe_id', 'codeframe.id')
    .innerJoin('disposition', 'disposition.theme_id', 'theme.id')
    .leftJoin('publication', 'publication.id', 'disposition.changed_publication_id')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'disposition.changed_edition'),
    )
    .leftJoin('section', (join) =>
      join
        .onRef('section.edition_id', '=', 'edition.id')
        .onRef('section.section_key', '=', 'disposition.changed_section_key'),
    )
    .select([
      'disposition.id',
      'disposition.disposition',
      'disposition.what_changes',
      'disposition.changed_edition',
      'disposition.changed_section_key',
      'theme.id as theme_id',
      'theme.name as theme',
      'policy_review.slug as review',
      'policy_review.title as reviewTitle',
      'outcome.published_at',
      'publication.slug as changed_slug',
      'edition.title as changed_title',
      'section.heading as changed_heading',
    ])
    .where('policy_review.policy_id', '=', policy)
    .where('outcome.withdrawn_at', 'is', null)
    .where('disposition.disposition', 'in', ['adopted', 'adopted_in_part'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('disposition as later')
            .select('later.id')
            .whereRef('later.theme_id', '=', 'disposition.theme_id')
            .whereRef('later.number', '>', 'disposition.number'),
        ),
      ),
    )
    .orderBy('outcome.published_at', 'desc')
    .orderBy('disposition.id')
    .limit(100)
    .execute()
}
