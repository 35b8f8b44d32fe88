import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { wordsMasked } from './after-leaving.ts'
import { contributionsOf, countedCodings, isEvidence } from './evidence.ts'
import { isReadable } from './readable.ts'

export function latestReading(db: Db, review: string) {
  return db
    .selectFrom('machine_reading')
    .select(['id', 'stage', 'contributions', 'done', 'coded', 'suggestions'])
    .select(['asked_at', 'finished_at', 'failed_at'])
    .where('review_id', '=', review)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Readings that wait, and those whose server went away. */
export function readingToTakeUp(db: Db, silentSince: string) {
  return db
    .selectFrom('machine_reading')
    .innerJoin('policy_review', 'policy_review.id', 'machine_reading.review_id')
    .innerJoin('codeframe', 'codeframe.review_id', 'policy_review.id')
    .select(['machine_reading.id', 'machine_reading.review_id', 'codeframe.id as codeframe_id'])
    .where('codeframe.state', '<>', 'superseded')
    .where('machine_reading.finished_at', 'is', null)
    .where('machine_reading.failed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('machine_reading.beat_at', 'is', null),
        eb('machine_reading.beat_at', '<', silentSince),
      ]),
    )
    .orderBy('machine_reading.id')
    .limit(1)
    .executeTakeFirst()
}

/** Reviews that take codings, with how many contributions are coded and how many were when a machine last learned. */
export function reviewsToLearnFrom(db: Db, { quietSince }: { quietSince: string }) {
  return db
    .selectFrom('policy_review')
    .select((eb) => [
      'policy_review.id',
      eb
        .selectFrom('contribution')
        .select(eb.fn.countAll<number>().as('coded'))
        .whereRef('contribution.review_id', '=', 'policy_review.id')
        .where('contribution.consideration', 'in', ['coded', 'verified'])
        .as('coded'),
      eb
        .selectFrom('machine_reading')
        .select((inner) => inner.fn.max<number | null>('machine_reading.coded').as('learned'))
        .whereRef('machine_reading.review_id', '=', 'policy_review.id')
        .as('learned'),
    ])
    .where('policy_review.state', '=', 'gathering')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('machine_reading')
            .select('machine_reading.id')
            .whereRef('machine_reading.review_id', '=', 'policy_review.id')
            .where('machine_reading.asked_by', 'is', null)
            .where('machine_reading.asked_at', '>', quietSince),
        ),
      ),
    )
    .orderBy('policy_review.id')
    .limit(200)
    .execute()
}

function readable(db: Db, review: string) {
  return contributionsOf(db, review).where((eb) => eb.and([isEvidence(eb), isReadable(eb)]))
}

type Page = { review: string; after: string; limit: number; uncodedOnly?: boolean }

/** The words of a review’s contributions for those who work here, masked where they are redacted. */
export function textsOf(db: Db, { review, after, limit, uncodedOnly = false }: Page) {
  return readable(db, review)
    .select([
      'contribution.id',
      'comment_revision.id as revision_id',
      sql<string>`coalesce(contribution.body, ${wordsMasked()})`.as('text'),
    ])
    .where('contribution.id', '>', after)
    .$if(uncodedOnly, (query) =>
      query.where('contribution.consideration', 'in', ['unread', 'read']),
    )
    .orderBy('contribution.id')
    .limit(limit)
    .execute()
}

export async function textCount(db: Db, review: string) {
  const { texts } = await readable(db, review)
    .select((eb) => eb.fn.countAll<number>().as('texts'))
    .executeTakeFirstOrThrow()
  return texts
}

/** The themes that people gave these contributions. */
export function themesGiven(db: Db, { codeframe, ids }: { codeframe: string; ids: string[] }) {
  return countedCodings(db)
    .select(['coding.contribution_id', 'coding.theme_id'])
    .distinct()
    .where('theme.codeframe_id', '=', codeframe)
    .where('theme.retired_at', 'is', null)
    .where('coding.contribution_id', 'in', ids)
    .execute()
}

/** Suggestions for these contributions that a person declined. */
export async function declinedOn(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('coding')
    .select(['contribution_id', 'theme_id'])
    .where('contribution_id', 'in', ids)
    .where('suggested_by', 'is not', null)
    .where('removed_by', 'is not', null)
    .execute()
}

/** Candidates of a review that nobody has settled, in the order a machine ranked them. */
export function candidatesOf(db: Db, review: string) {
  return db
    .selectFrom('candidate_theme')
    .select(['id', 'phrases', 'contributions', 'examples'])
    .where('review_id', '=', review)
    .where('settled_at', 'is', null)
    .orderBy('id')
    .limit(30)
    .execute()
}

/** The words of a few contributions of a review. */
export function textsAmong(db: Db, { review, ids }: { review: string; ids: string[] }) {
  return readable(db, review)
    .select([
      'contribution.id',
      sql<string>`coalesce(contribution.body, ${wordsMasked()})`.as('text'),
    ])
    .where('contribution.id', 'in', ids)
    .execute()
}
