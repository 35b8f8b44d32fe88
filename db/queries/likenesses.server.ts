import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { wordsMasked, wordsRemain } from './after-leaving.ts'

const MOST_NAMESAKES = 500

export function peopleAt(db: Db, addresses: string[]) {
  return db
    .selectFrom('person')
    .select(['id', 'email'])
    .where('email', 'in', addresses)
    .where('closed_at', 'is', null)
    .$narrowType<{ email: string }>()
    .execute()
}

type At = { review: string; addresses: string[] }

/** What was entered for some addresses, the first of each. */
export function enteredFrom(db: Db, { review, addresses }: At) {
  return db
    .selectFrom('contribution')
    .select((eb) => [eb.fn.min('id').as('id'), 'contributor_email'])
    .where('review_id', '=', review)
    .where('contributor_email', 'in', addresses)
    .groupBy('contributor_email')
    .$narrowType<{ contributor_email: string }>()
    .execute()
}

/** What people of some names said in a review: `names` in small letters. */
export async function saidUnder(db: Db, { review, names }: { review: string; names: string[] }) {
  const entered = db
    .selectFrom('contribution')
    .select([
      'contribution.id',
      'contribution.contributor_name as name',
      'contribution.body as words',
      sql<string | null>`null`.as('person'),
    ])
    .where('contribution.review_id', '=', review)
    .where(sql`lower(contribution.contributor_name)`, 'in', names)
    .orderBy('contribution.id')
    .limit(MOST_NAMESAKES)
    .execute()
  const commented = db
    .selectFrom('comment')
    .innerJoin('contribution', 'contribution.comment_id', 'comment.id')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'contribution.id',
      'comment.author_name as name',
      wordsMasked().as('words'),
      'comment.person_id as person',
    ])
    .where('contribution.review_id', '=', review)
    .where(sql`lower(comment.author_name)`, 'in', names)
    .where('comment.state', '<>', 'withdrawn')
    .where((eb) => wordsRemain(eb))
    .orderBy('contribution.id')
    .limit(MOST_NAMESAKES)
    .execute()
  return [...(await entered), ...(await commented)]
}

/** Everybody of whom an officer said that they are one, with whom a comment counts for. */
export function saidSame(db: Db, review: string) {
  return db
    .selectFrom('likeness')
    .leftJoin('contribution as other', 'other.id', 'likeness.like_contribution_id')
    .leftJoin('comment', 'comment.id', 'other.comment_id')
    .select((eb) => [
      'likeness.contribution_id as contribution',
      'likeness.like_contribution_id',
      eb.fn
        .coalesce('likeness.like_person_id', 'comment.person_id', 'comment.legacy_identity_id')
        .$castTo<string | null>()
        .as('contributor'),
    ])
    .where('likeness.review_id', '=', review)
    .where('likeness.answer', '=', 'same')
    .execute()
}

/** What is entered in a review and was ever like something else. */
export function everAlike(db: Db, review: string) {
  return db
    .selectFrom('contribution')
    .select(['id', 'counts_as'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('likeness')
        .select('contribution_id')
        .where('review_id', '=', review)
        .where('answer', 'is not', null)
        .union(
          eb
            .selectFrom('likeness')
            .select((like) => like.ref('like_contribution_id').$notNull().as('contribution_id'))
            .where('review_id', '=', review)
            .where('like_contribution_id', 'is not', null)
            .where('answer', 'is not', null),
        ),
    )
    .where('comment_id', 'is', null)
    .execute()
}

export function likenessById(db: Db, id: string) {
  return db
    .selectFrom('likeness')
    .select(['id', 'review_id', 'contribution_id', 'answer'])
    .where('id', '=', id)
    .executeTakeFirst()
}

type Page = { review: string; answered: boolean; after: string | null; limit: number }

/** Who may be counted twice, in the order it was found. */
export function likenessesIn(db: Db, { review, answered, after, limit }: Page) {
  return likenesses(db)
    .where('likeness.review_id', '=', review)
    .where('likeness.answer', answered ? 'is not' : 'is', null)
    .$if(after !== null, (query) => query.where('likeness.id', '>', after ?? ''))
    .orderBy('likeness.id')
    .limit(limit)
    .execute()
}

/** Who one contribution may be by, or whose may be by the same person. */
export function likenessesOf(db: Db, contribution: string) {
  return likenesses(db)
    .where((eb) =>
      eb.or([
        eb('likeness.contribution_id', '=', contribution),
        eb('likeness.like_contribution_id', '=', contribution),
      ]),
    )
    .orderBy('likeness.id')
    .limit(20)
    .execute()
}

function likenesses(db: Db) {
  return db
    .selectFrom('likeness')
    .innerJoin('contribution', 'contribution.id', 'likeness.contribution_id')
    .leftJoin('contribution as other', 'other.id', 'likeness.like_contribution_id')
    .leftJoin('comment', 'comment.id', 'other.comment_id')
    .leftJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .leftJoin('person', 'person.id', 'likeness.like_person_id')
    .leftJoin('person as answerer', 'answerer.id', 'likeness.answered_by')
    .select((eb) => [
      'likeness.id',
      'likeness.because',
      'likeness.answer',
      'likeness.answered_at',
      'answerer.name as answeredBy',
      'contribution.channel',
      'contribution.reference',
      'contribution.contributor_name as name',
      'contribution.body as words',
      'person.name as person',
      'other.channel as otherChannel',
      eb.fn
        .coalesce('comment.reference', 'other.reference')
        .$castTo<string | null>()
        .as('otherReference'),
      eb.fn
        .coalesce('comment.author_name', 'other.contributor_name')
        .$castTo<string | null>()
        .as('otherName'),
      sql<string | null>`case when comment.id is null then other.body
        when comment.state <> 'withdrawn'
          and (comment.author_left_at is null or comment.may_stay = 1) then ${wordsMasked()}
        end`.as('otherWords'),
    ])
    .$narrowType<{ reference: string; words: string }>()
}
