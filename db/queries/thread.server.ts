import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema.ts'
import { authorLeft } from './after-leaving.ts'
import { ruleTitleCited } from './house-rules.server.ts'
import { answeredRoots } from './answers.server.ts'

export type Answered = 'any' | 'yes' | 'no'

export type ThreadOrder = 'oldest' | 'newest' | 'supported'

/** Where a page of threads begins, itself included: the sort value and the id of its first comment. */
export type ThreadKey = { value: string; id: string }

export type ThreadPage = {
  publication: string
  order: ThreadOrder
  from: ThreadKey | null
  /** Threads in which somebody was answered officially, or those in which nobody was. */
  answered: Answered
  /** One thread alone, whole. */
  only: string | null
  viewer: string | null
}

/** Threads on a page, and how much of one very long thread is shown there. */
export const THREADS_A_PAGE = 50
const REPLIES_SHOWN = 100
const REPLIES_SHOWN_ALONE = 1_000

export type ThreadRow = Awaited<ReturnType<typeof threadRows>>[number]

/** A page of threads with what the public may read of each comment: one query over indexed rows. */
export function threadRows(db: Db, page: ThreadPage) {
  const shown = page.only ? REPLIES_SHOWN_ALONE : REPLIES_SHOWN
  return db
    .with('root', () => rootsOf(db, page))
    .with('placed', (cte) =>
      cte
        .selectFrom('comment')
        .innerJoin('root', 'root.id', 'comment.root_id')
        .select([
          'comment.id',
          'root.place',
          sql<number>`row_number() over (partition by comment.root_id
            order by comment.submitted_at, comment.id)`.as('turn'),
          sql<number>`count(*) over (partition by comment.root_id)`.as('length'),
        ])
        .where('comment.shown_as', '<>', 'nothing'),
    )
    .selectFrom('placed')
    .innerJoin('comment', 'comment.id', 'placed.id')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .leftJoin('appointment', 'appointment.id', 'comment.appointment_id')
    .leftJoin('legacy_identity', 'legacy_identity.id', 'comment.legacy_identity_id')
    .leftJoin('decision', (join) =>
      join
        .onRef('decision.comment_id', '=', 'comment.id')
        .on('decision.number', '=', latestNumber()),
    )
    .leftJoin('house_rule', 'house_rule.id', 'decision.house_rule_id')
    .leftJoin('comment_support', (join) =>
      join
        .onRef('comment_support.comment_id', '=', 'comment.id')
        .on('comment_support.person_id', '=', page.viewer ?? ''),
    )
    .select([
      'comment.id',
      'comment.reference',
      'comment.parent_id',
      'comment.root_id',
      'comment.state',
      'comment.shown_as',
      'comment.voice',
      'comment.support_count',
      'comment.submitted_at',
      'appointment.post',
      'comment_support.supported_at',
      'house_rule.number as rule',
      ruleTitleCited().as('ruleTitle'),
      'placed.place',
      'placed.turn',
      'placed.length',
      authorLeft().as('author_left'),
    ])
    .select((eb) => [
      onlyWhenShown(eb.ref('comment.section_key')).as('section_key'),
      onlyWhenShown(eb.ref('comment.on_behalf_of')).as('on_behalf_of'),
      onlyWhenShown(eb.ref('comment.ward')).as('ward'),
      onlyWhenShown(eb.ref('comment.author_name')).as('author_name'),
      onlyWhenShown(eb.ref('legacy_identity.provider')).as('via'),
      onlyWhenShown(eb.ref('comment_revision.public_html')).as('public_html'),
    ])
    .where('placed.turn', '<=', shown)
    .orderBy('placed.place')
    .orderBy('placed.turn')
    .execute()
}

/** The number of the decision that stands, for what leaves a line in the thread. */
function latestNumber() {
  return sql<number>`case when comment.shown_as = 'placeholder' then (
    select max(standing.number) from decision as standing
    where standing.comment_id = comment.id and standing.undone_at is null) end`
}

/** Words and names of a comment that is not shown never leave the database. */
function onlyWhenShown<T>(column: T) {
  return sql<string | null>`case when comment.shown_as = 'text' then ${column} end`
}

function rootsOf(db: Db, { publication, order, from, answered, only }: ThreadPage) {
  const value = order === 'supported' ? 'comment.support_count' : 'comment.submitted_at'
  const direction = order === 'oldest' ? 'asc' : 'desc'
  return db
    .selectFrom('comment')
    .select([
      'comment.id',
      sql<number>`row_number() over (order by ${sql.ref(value)} ${sql.raw(direction)},
        comment.id ${sql.raw(direction)})`.as('place'),
    ])
    .where('comment.publication_id', '=', publication)
    .where('comment.parent_id', 'is', null)
    .where('comment.shown_as', '<>', 'nothing')
    .$if(only !== null, (query) => query.where('comment.id', '=', only ?? ''))
    .$if(from !== null, (query) => query.where(startsAt({ value, direction, from })))
    .$if(answered === 'yes', (query) =>
      query.where('comment.id', 'in', answeredRoots(db, publication)),
    )
    .$if(answered === 'no', (query) =>
      query
        .where('comment.shown_as', '=', 'text')
        .where('comment.voice', 'is', null)
        .where('comment.id', 'not in', answeredRoots(db, publication)),
    )
    .orderBy(value, direction)
    .orderBy('comment.id', direction)
    .limit(THREADS_A_PAGE + 1)
}

type Start = { value: string; direction: 'asc' | 'desc'; from: ThreadKey | null }

function startsAt({ value, direction, from }: Start) {
  const bound = value === 'comment.support_count' ? Number(from?.value) : from?.value
  const compares = direction === 'asc' ? sql`>=` : sql`<=`
  return sql<SqlBool>`(${sql.ref(value)}, comment.id) ${compares} (${bound}, ${from?.id})`
}

/** A comment by its reference, with where it stands; the caller decides what of it may be told. */
export function commentByReference(db: Db, reference: string) {
  return db
    .selectFrom('comment')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('comment as root', 'root.id', 'comment.root_id')
    .select([
      'comment.id',
      'comment.reference',
      'comment.publication_id',
      'comment.root_id',
      'comment.depth',
      'comment.person_id',
      'comment.author_name',
      'comment.voice',
      'comment.state',
      'comment.shown_as',
      'comment.revision',
      'comment.published_at',
      'publication.slug',
      'publication.moderation',
      'root.submitted_at as rootSubmittedAt',
    ])
    .where('comment.reference', '=', reference)
    .executeTakeFirst()
}

/** What decides whether a comment may be answered. */
export function commentToAnswer(db: Db, comment: string) {
  return db
    .selectFrom('comment')
    .select(['id', 'root_id', 'depth', 'shown_as'])
    .where('id', '=', comment)
    .executeTakeFirst()
}

/** How many threads stand before one, oldest first, counted no further than a page. */
export async function threadsBefore(
  db: Db,
  { publication, at, id }: { publication: string; at: string; id: string },
) {
  const rows = await db
    .selectFrom('comment')
    .select('id')
    .where('publication_id', '=', publication)
    .where('parent_id', 'is', null)
    .where('shown_as', '<>', 'nothing')
    .where(sql<SqlBool>`(submitted_at, id) < (${at}, ${id})`)
    .limit(THREADS_A_PAGE)
    .execute()
  return rows.length
}
