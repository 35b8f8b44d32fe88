import type { NotNull } from 'kysely'
import type { Db } from '../schema.ts'
import { contributionsOf } from './evidence.ts'

/** What not everyone has been told of yet; who raised a theme in an outcome is told first. */
export function tellingsOpen(db: Db) {
  return db
    .selectFrom('telling')
    .select(['about_id', 'tells', 'review_id', 'publication_id', 'told_by'])
    .select(['part', 'after', 'began_at'])
    .where('finished_at', 'is', null)
    .where('stopped_at', 'is', null)
    .orderBy('began_at')
    .orderBy('about_id')
    .orderBy('tells', 'desc')
    .limit(20)
    .execute()
}

type Batch = { review: string; after: string; limit: number }

/**
 * The next contributions of a review with whom each is to be told: its author, whoever it was entered
 * for where they may be written to, or an address that is nobody’s. Officials are not told.
 */
export function contributorsAfter(db: Db, { review, after, limit }: Batch) {
  return contributionsOf(db, review)
    .leftJoin('person as same', (join) =>
      join
        .onRef('same.email', '=', 'contribution.contributor_email')
        .on('contribution.may_contact_at', 'is not', null),
    )
    .leftJoin('person as counted', (join) =>
      join
        .onRef('counted.id', '=', 'contribution.counts_as')
        .on('contribution.may_contact_at', 'is not', null),
    )
    .select((eb) => [
      'contribution.id',
      'contribution.consideration',
      'contribution.contributor_email',
      'contribution.may_contact_at',
      'comment.person_id',
      'comment.state',
      'comment.author_left_at',
      eb.fn.coalesce('same.id', 'counted.id').as('entered_for'),
    ])
    .where('contribution.id', '>', after)
    .orderBy('contribution.id')
    .limit(limit)
    .execute()
}

export function contributionsIn(db: Db, review: string) {
  return db
    .selectFrom('contribution')
    .select((eb) => eb.fn.countAll<number>().as('contributions'))
    .where('review_id', '=', review)
    .executeTakeFirstOrThrow()
}

/** How far telling of an outcome has come: what was looked at, and the mails by what became of them. */
export async function tellingOf(db: Db, outcome: string) {
  const [telling, mails] = await Promise.all([
    db
      .selectFrom('telling')
      .select(['looked_at', 'total', 'began_at', 'finished_at', 'stopped_at'])
      .where('about_id', '=', outcome)
      .where('tells', '=', 'outcome')
      .executeTakeFirst(),
    db
      .selectFrom('owed_mail')
      .select((eb) => [
        eb.fn.countAll<number>().as('owed'),
        eb.fn.count<number>('sent_at').as('sent'),
        eb.fn.count<number>('dropped_at').as('dropped'),
        eb.fn.count<number>('given_up_at').as('failed'),
      ])
      .where('about_id', '=', outcome)
      .where('mail', '=', 'outcome-published')
      .executeTakeFirstOrThrow(),
  ])
  return telling ? { ...telling, ...mails } : null
}

type EnteredFor = { review: string; address: string; person: string | null }

/** What was entered for an address or a person, in a review, where they may be written to. */
export function enteredFor(db: Db, { review, address, person }: EnteredFor) {
  return db
    .selectFrom('contribution')
    .select(['id', 'reference'])
    .where('review_id', '=', review)
    .where((eb) =>
      person === null
        ? eb('contributor_email', '=', address)
        : eb.or([eb('contributor_email', '=', address), eb('counts_as', '=', person)]),
    )
    .where('channel', '<>', 'comment')
    .where('may_contact_at', 'is not', null)
    .where('consideration', '<>', 'excluded')
    .$narrowType<{ reference: NotNull }>()
    .orderBy('id')
    .limit(100)
    .execute()
}
