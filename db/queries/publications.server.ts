import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema.ts'
import type { Kind } from '../schema/publications.ts'
import { modeAt, modeReason, modeSince } from './modes.server.ts'

export async function slugIsTaken(db: Db, slug: string) {
  const row = await db
    .selectFrom('publication')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row !== undefined
}

/** What stands on a publication's page at a moment: the edition the public reads, who speaks, how comments are taken. */
export function publicationBySlug(db: Db, { slug, at }: { slug: string; at: string }) {
  return db
    .selectFrom('publication')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .leftJoin('portfolio', 'portfolio.id', 'appointment.portfolio_id')
    .select([
      'publication.id',
      'publication.slug',
      'publication.kind',
      'publication.voice',
      'publication.edition',
      'publication.comments_close_at',
      'publication.first_published_at',
      'publication.withdrawn_at',
      'publication.withdrawn_reason',
      modeAt(at).as('moderation'),
      modeSince(at).as('moderation_since'),
      modeReason(at).as('moderation_reason'),
      'publication.support_count',
      'publication.appointment_id',
      'edition.id as editionId',
      'edition.title',
      'edition.summary',
      'edition.html',
      'edition.speech_event',
      'edition.speech_venue',
      'edition.speech_delivered_on',
      'edition.speech_text',
      'edition.published_at as editionPublishedAt',
      'appointment.holder_name as speaker',
      'appointment.post',
      'portfolio.slug as portfolioSlug',
    ])
    .where('publication.slug', '=', slug)
    .executeTakeFirst()
}

export function sectionsOf(db: Db, edition: string) {
  return db
    .selectFrom('section')
    .select(['section_key', 'heading', 'html'])
    .where('edition_id', '=', edition)
    .orderBy('position')
    .limit(200)
    .execute()
}

/** Categories and tags an imported page was filed under. */
export function tagsOf(db: Db, publication: string) {
  return db
    .selectFrom('publication_tag')
    .select(['kind', 'slug', 'name'])
    .where('publication_id', '=', publication)
    .orderBy('kind')
    .orderBy('name')
    .limit(50)
    .execute()
}

export async function personSupports(
  db: Db,
  { publication, person }: { publication: string; person: string },
) {
  const row = await db
    .selectFrom('publication_support')
    .select('supported_at')
    .where('publication_id', '=', publication)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row !== undefined
}

/** A publication in a list, with how many comments are shown on it. */
function listed(db: Db) {
  return db
    .selectFrom('publication')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .leftJoin('portfolio', 'portfolio.id', 'appointment.portfolio_id')
    .select([
      'publication.id',
      'publication.slug',
      'publication.kind',
      'publication.voice',
      'publication.first_published_at',
      'publication.comments_close_at',
      'edition.title',
      'edition.summary',
      'appointment.holder_name as speaker',
      'appointment.post',
    ])
    .select((eb) =>
      eb
        .selectFrom('comment')
        .select((own) => own.fn.countAll<number>().as('comments'))
        .whereRef('comment.publication_id', '=', 'publication.id')
        .where('comment.shown_as', '=', 'text')
        .as('comments'),
    )
    .where('publication.withdrawn_at', 'is', null)
}

export type ListedPublication = Awaited<ReturnType<typeof openForComment>>[number]

/** Open for comment, closing soonest first. */
export function openForComment(db: Db, { at, limit }: { at: string; limit: number }) {
  return listed(db)
    .where('publication.comments_close_at', '>', at)
    .where(modeAt(at), 'not in', ['read_only', 'closed'])
    .orderBy('publication.comments_close_at')
    .orderBy('publication.id')
    .limit(limit)
    .execute()
}

export type PublicationKey = { at: string; id: string }

type Page = {
  kind: Kind | null
  portfolio: string | null
  before: PublicationKey | null
  limit: number
}

/** Everything published, newest first, a page at a time. */
export function latestPublications(db: Db, { kind, portfolio, before, limit }: Page) {
  return listed(db)
    .$if(kind !== null, (query) => query.where('publication.kind', '=', kind ?? 'post'))
    .$if(portfolio !== null, (query) => query.where('portfolio.slug', '=', portfolio ?? ''))
    .$if(before !== null, (query) =>
      query.where(
        sql<SqlBool>`(publication.first_published_at, publication.id) < (${before?.at}, ${before?.id})`,
      ),
    )
    .orderBy('publication.first_published_at', 'desc')
    .orderBy('publication.id', 'desc')
    .limit(limit)
    .execute()
}

/** A member's own: drafts and what they have published, newest first. */
export function publicationsBy(db: Db, appointment: string) {
  return db
    .selectFrom('publication')
    .leftJoin('draft', 'draft.publication_id', 'publication.id')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select([
      'publication.id',
      'publication.slug',
      'publication.kind',
      'publication.edition',
      'publication.withdrawn_at',
      'publication.first_published_at',
      'publication.comments_close_at',
      'edition.title',
      'draft.title as draftTitle',
      'draft.updated_at as draftUpdatedAt',
    ])
    .where('publication.appointment_id', '=', appointment)
    .orderBy('publication.id', 'desc')
    .limit(50)
    .execute()
}

/** A publication as its own author works on it. */
export function publicationForAuthor(
  db: Db,
  { id, appointment }: { id: string; appointment: string },
) {
  return db
    .selectFrom('publication')
    .select([
      'id',
      'slug',
      'kind',
      'voice',
      'edition',
      'moderation',
      'follows_site_since',
      'comments_close_at',
      'withdrawn_at',
    ])
    .where('id', '=', id)
    .where('appointment_id', '=', appointment)
    .executeTakeFirst()
}

/** The portfolio of whoever speaks on a page. */
export async function portfolioOf(db: Db, publication: string) {
  const row = await db
    .selectFrom('publication')
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .select('appointment.portfolio_id')
    .where('publication.id', '=', publication)
    .executeTakeFirst()
  return row?.portfolio_id ?? null
}
