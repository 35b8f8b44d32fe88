import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema.ts'
import type { Mode } from '../schema/screening.ts'
import type { PublicationKey } from './publications.server.ts'

const UNTIL_SET: Mode = 'first_comment'

/** How comments are taken on `publication` at a moment: what was set for it, what it was published with, or the site's default. */
export function modeAt(at: string) {
  return sql<Mode>`coalesce(
    nullif(coalesce(${rowOf(sql`publication.id`, sql`set_mode.mode`, at)}, case
      when publication.follows_site_since is null then publication.moderation
      else 'site_default' end), 'site_default'),
    ${siteRow(sql`set_mode.mode`, at)}, ${UNTIL_SET})`
}

/** Since when that is so; null where nobody set it. */
export function modeSince(at: string) {
  return ofDecidingRow<string | null>(sql`set_mode.starts_at`, at)
}

/** Why it was set; null where nobody set it. */
export function modeReason(at: string) {
  return ofDecidingRow<string | null>(sql`set_mode.reason`, at)
}

type Fragment = ReturnType<typeof sql>

function ofDecidingRow<T>(column: Fragment, at: string) {
  const unlessDefault = sql`case when set_mode.mode <> 'site_default' then ${column} end`
  return sql<T>`case
    when publication.follows_site_since is null
      and ${rowOf(sql`publication.id`, sql`set_mode.id`, at)} is null then null
    else coalesce(${rowOf(sql`publication.id`, unlessDefault, at)}, ${siteRow(column, at)}) end`
}

function rowOf(page: Fragment, column: Fragment, at: string) {
  return sql`(select ${column} from moderation_schedule as set_mode
    where set_mode.publication_id = ${page} and set_mode.starts_at <= ${at}
      and set_mode.cancelled_at is null
    order by set_mode.starts_at desc, set_mode.id desc limit 1)`
}

function siteRow(column: Fragment, at: string) {
  return sql`(select ${column} from moderation_schedule as set_mode
    where set_mode.publication_id is null and set_mode.starts_at <= ${at}
      and set_mode.cancelled_at is null
    order by set_mode.starts_at desc, set_mode.id desc limit 1)`
}

/** What a page without a mode of its own has at a moment. */
export async function siteMode(db: Db, at: string): Promise<Mode> {
  const { rows } = await sql<{ mode: Mode | null }>`
    select ${siteRow(sql`set_mode.mode`, at)} as mode`.execute(db)
  return rows[0]?.mode ?? UNTIL_SET
}

const REMEMBERED = 30

/** What was set for a page, or for the site where none is named, newest first. */
export function modesSetFor(db: Db, publication: string | null) {
  return db
    .selectFrom('moderation_schedule')
    .innerJoin('person', 'person.id', 'moderation_schedule.set_by')
    .leftJoin('person as canceller', 'canceller.id', 'moderation_schedule.cancelled_by')
    .select([
      'moderation_schedule.id',
      'moderation_schedule.mode',
      'moderation_schedule.starts_at',
      'moderation_schedule.reason',
      'moderation_schedule.set_at',
      'moderation_schedule.cancelled_at',
      'person.name as setBy',
      'canceller.name as cancelledBy',
    ])
    .where('moderation_schedule.publication_id', publication === null ? 'is' : '=', publication)
    .orderBy('moderation_schedule.id', 'desc')
    .limit(REMEMBERED)
    .execute()
}

type Listing = { at: string; before: PublicationKey | null; limit: number }

/** Published pages with how comments are taken on each, newest first. */
export function pagesWithModes(db: Db, { at, before, limit }: Listing) {
  return db
    .selectFrom('publication')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .select([
      'publication.id',
      'publication.slug',
      'publication.first_published_at',
      'publication.comments_close_at',
      'edition.title',
      'appointment.holder_name as speaker',
      modeAt(at).as('moderation'),
    ])
    .where('publication.withdrawn_at', 'is', null)
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

/** It is not for whoever publishes on a page to say how its comments are read. */
export async function publishesOn(
  db: Db,
  { publication, person }: { publication: string; person: string },
) {
  const row = await db
    .selectFrom('publication')
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .select('publication.id')
    .where('publication.id', '=', publication)
    .where('appointment.person_id', '=', person)
    .executeTakeFirst()
  return row !== undefined
}

/** What decides whether a page takes a comment, as it is at a moment. */
export function publicationToComment(
  db: Db,
  { publication, at }: { publication: string; at: string },
) {
  return db
    .selectFrom('publication')
    .select([
      'id',
      'slug',
      'edition',
      'comments_close_at',
      'withdrawn_at',
      'appointment_id',
      modeAt(at).as('moderation'),
      modeSince(at).as('moderation_since'),
    ])
    .where('id', '=', publication)
    .executeTakeFirst()
}

/** How comments are taken, at a moment, on the page a comment stands on. */
export async function modeAround(db: Db, { comment, at }: { comment: string; at: string }) {
  const row = await db
    .selectFrom('comment')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .select(modeAt(at).as('moderation'))
    .where('comment.id', '=', comment)
    .executeTakeFirstOrThrow()
  return row.moderation
}
