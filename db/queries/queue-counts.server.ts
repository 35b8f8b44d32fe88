import { sql } from 'kysely'
import type { Db } from '../schema.ts'

const COUNTED = 1_000

type Since = { after: string | null; until: string | null }

/** How many wait since after one moment and until another. */
export async function countWaiting(db: Db, { after, until }: Since) {
  const { comments } = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('comment')
        .select('id')
        .where('waiting_since', 'is not', null)
        .where('escalated_at', 'is', null)
        .$if(after !== null, (query) => query.where('waiting_since', '>', after ?? ''))
        .$if(until !== null, (query) => query.where('waiting_since', '<=', until ?? ''))
        .limit(COUNTED)
        .as('waiting'),
    )
    .select((eb) => eb.fn.countAll<number>().as('comments'))
    .executeTakeFirstOrThrow()
  return comments
}

/** The thousand that have waited longest, for counting within. */
function oldest(db: Db) {
  return db
    .selectFrom('comment')
    .select(['id', 'revision', 'state', 'publication_id', 'ward'])
    .where('waiting_since', 'is not', null)
    .where('escalated_at', 'is', null)
    .orderBy('waiting_since')
    .orderBy('id')
    .limit(COUNTED)
}

/** Why the thousand oldest are held; one that two checks held is counted twice. */
export function waitingByReason(db: Db) {
  return db
    .selectFrom(oldest(db).as('waiting'))
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'waiting.id')
        .onRef('comment_revision.number', '=', 'waiting.revision'),
    )
    .innerJoin('hold', 'hold.revision_id', 'comment_revision.id')
    .select((eb) => [
      'hold.reason',
      eb.fn.count<number>(sql`distinct ${eb.ref('waiting.id')}`).as('comments'),
    ])
    .groupBy('hold.reason')
    .execute()
}

/** Among the thousand oldest: held, edited since they were sent, and reported. */
export function waitingByKind(db: Db) {
  return db
    .selectFrom(oldest(db).as('waiting'))
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.count<number>(eb.case().when('state', '=', 'held').then(1).end()).as('held'),
      eb.fn.count<number>(eb.case().when('revision', '>', 1).then(1).end()).as('edited'),
      eb.fn
        .count<number>(
          eb
            .case()
            .when(
              eb.exists(
                eb
                  .selectFrom('report')
                  .select('report.id')
                  .whereRef('report.comment_id', '=', 'waiting.id')
                  .where('report.confirmed_at', 'is not', null)
                  .where('report.result', 'is', null),
              ),
            )
            .then(1)
            .end(),
        )
        .as('reported'),
    ])
    .executeTakeFirstOrThrow()
}

/** Pages and wards that the thousand oldest are about and from. */
export async function waitingPlaces(db: Db) {
  const [pages, wards, portfolios] = await Promise.all([
    db
      .selectFrom(oldest(db).as('waiting'))
      .innerJoin('publication', 'publication.id', 'waiting.publication_id')
      .innerJoin('edition', (join) =>
        join
          .onRef('edition.publication_id', '=', 'publication.id')
          .onRef('edition.number', '=', 'publication.edition'),
      )
      .select(['publication.slug', 'edition.title'])
      .distinct()
      .orderBy('edition.title')
      .limit(100)
      .execute(),
    db
      .selectFrom(oldest(db).as('waiting'))
      .select('waiting.ward')
      .distinct()
      .where('waiting.ward', 'is not', null)
      .where('waiting.ward', '<>', '')
      .orderBy('waiting.ward')
      .limit(100)
      .execute(),
    db.selectFrom('portfolio').select(['slug', 'name']).orderBy('name').limit(100).execute(),
  ])
  return { pages, wards: wards.flatMap(({ ward }) => (ward ? [ward] : [])), portfolios }
}
