import type { Db } from '../schema.ts'
import { receivedHere, type Span } from './month-figures.server.ts'

/** No council publishes as many pages as people comment on in one month. */
const PAGES = 500
const OFFICERS = 200

/** Comments of residents received on each page, and how many of them wait now. */
export function receivedByPage(db: Db, { from, until }: Span) {
  return db
    .selectFrom('comment')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .leftJoin('portfolio', 'portfolio.id', 'appointment.portfolio_id')
    .select((eb) => [
      'publication.slug',
      'edition.title',
      'portfolio.name as portfolio',
      eb.fn.countAll<number>().as('received'),
      eb.fn.count<number>('comment.waiting_since').as('waiting'),
    ])
    .where('comment.submitted_at', '>=', from)
    .where('comment.submitted_at', '<', until)
    .where(receivedHere)
    .groupBy(['publication.slug', 'edition.title', 'portfolio.name'])
    .orderBy('edition.title')
    .orderBy('publication.slug')
    .limit(PAGES)
    .execute()
}

/** Decisions about comments on each page, and how many of them refused. */
export function decidedByPage(db: Db, { from, until }: Span) {
  return db
    .selectFrom('decision')
    .innerJoin('comment', 'comment.id', 'decision.comment_id')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .leftJoin('portfolio', 'portfolio.id', 'appointment.portfolio_id')
    .select((eb) => [
      'publication.slug',
      'edition.title',
      'portfolio.name as portfolio',
      eb.fn.countAll<number>().as('decided'),
      eb.fn.count<number>('decision.house_rule_id').as('refused'),
    ])
    .where('decision.decided_at', '>=', from)
    .where('decision.decided_at', '<', until)
    .where('decision.undone_at', 'is', null)
    .groupBy(['publication.slug', 'edition.title', 'portfolio.name'])
    .orderBy('edition.title')
    .orderBy('publication.slug')
    .limit(PAGES)
    .execute()
}

/** How many decisions each officer made, by name. */
export function decidedByOfficer(db: Db, { from, until }: Span) {
  return db
    .selectFrom('decision')
    .innerJoin('person', 'person.id', 'decision.decided_by')
    .select((eb) => ['person.id', 'person.name', eb.fn.countAll<number>().as('decided')])
    .where('decision.decided_at', '>=', from)
    .where('decision.decided_at', '<', until)
    .where('decision.undone_at', 'is', null)
    .groupBy(['person.id', 'person.name'])
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(OFFICERS)
    .execute()
}
