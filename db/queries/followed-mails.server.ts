import type { Db } from '../schema.ts'

/** An edition a reader can still open: its page stands, or has moved on to a later edition. */
export function editionForMail(db: Db, edition: string) {
  return db
    .selectFrom('edition')
    .innerJoin('publication', 'publication.id', 'edition.publication_id')
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .select([
      'publication.slug',
      'edition.title',
      'edition.summary',
      'edition.change_note as note',
      'appointment.holder_name as speaker',
    ])
    .where('edition.id', '=', edition)
    .where('publication.withdrawn_at', 'is', null)
    .executeTakeFirst()
}

export function publicationForMail(db: Db, publication: string) {
  return db
    .selectFrom('publication')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .select([
      'publication.slug',
      'publication.comments_close_at as closesAt',
      'publication.withdrawn_at as withdrawnAt',
      'publication.withdrawn_reason as reason',
      'edition.title',
      'appointment.holder_name as speaker',
    ])
    .where('publication.id', '=', publication)
    .executeTakeFirst()
}

export function reviewForMail(db: Db, review: string) {
  return db
    .selectFrom('policy_review')
    .innerJoin('appointment', 'appointment.id', 'policy_review.decision_maker')
    .select([
      'policy_review.slug',
      'policy_review.title',
      'policy_review.state',
      'appointment.holder_name as decisionMaker',
    ])
    .where('policy_review.id', '=', review)
    .executeTakeFirst()
}

/** Pages whose comments close between two moments, soonest first. */
export function closingBetween(db: Db, { from, until }: { from: string; until: string }) {
  return db
    .selectFrom('publication')
    .select(['id', 'comments_close_at as closesAt'])
    .where('comments_close_at', '>', from)
    .where('comments_close_at', '<=', until)
    .where('withdrawn_at', 'is', null)
    .where('edition', 'is not', null)
    .$narrowType<{ closesAt: string }>()
    .orderBy('comments_close_at')
    .limit(100)
    .execute()
}
