import { sql } from 'kysely'
import type { Db, Trx } from '#db/schema.ts'
import { newId } from '#db/id.ts'
import { draftOf } from '#db/queries/drafts.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { beginTelling } from '#app/following/begin-telling.server.ts'
import { renderSections } from '#app/platform/markdown.server.ts'
import { endOfDay, lastOpenDay } from '#app/platform/london-time.ts'
import type { Release } from './draft.ts'

type Publish = {
  publication: { id: string; comments_close_at: string | null }
  release: Release
  member: { id: string }
  at: string
}

export type Published =
  | { ok: true; edition: number }
  | { ok: false; why: 'no_draft' | 'already_published' | 'note_missing' }

/** Turns the draft into the next edition. Refused when a colleague published it first. */
export async function publish(db: Db, publication: Publish): Promise<Published> {
  return db.transaction().execute((trx) => publishIn(trx, publication))
}

async function publishIn(trx: Trx, { publication, release, member, at }: Publish) {
  const draft = await heldDraft(trx, publication.id)
  if (!draft) return { ok: false, why: 'no_draft' } as const
  if (draft.revises > 0 && release.change === 'major' && release.changeNote === null) {
    return { ok: false, why: 'note_missing' } as const
  }
  const edition = draft.revises + 1

  if (!(await takeNumber(trx, { publication, edition, release, at }))) {
    return { ok: false, why: 'already_published' } as const
  }
  const { publication_id, revises, ...written } = draft
  const change = revises === 0 ? 'major' : release.change
  const id = await writeEdition(trx, {
    publication_id,
    number: edition,
    change,
    change_note: revises === 0 ? null : release.changeNote,
    published_by: member.id,
    published_at: at,
    ...written,
  })
  await trx.deleteFrom('draft').where('publication_id', '=', publication.id).execute()
  const detail = { edition }
  await recordEvent(trx, {
    action: 'publication.published',
    actor: member,
    subject: publication,
    detail,
    at,
  })
  if (change === 'major') {
    // News to those who follow the portfolio or the council; later, to those who follow the page.
    const tells = edition === 1 ? 'first_edition' : 'edition'
    await beginTelling(trx, { about: id, tells, publication, by: member, at })
  }
  return { ok: true, edition } as const
}

/** The draft, kept from being saved over until this transaction ends. */
async function heldDraft(trx: Trx, publication: string) {
  await trx
    .updateTable('draft')
    .set({ updated_at: sql`updated_at` })
    .where('publication_id', '=', publication)
    .execute()
  return draftOf(trx, publication)
}

type Numbering = Omit<Publish, 'member'> & { edition: number }

async function takeNumber(trx: Trx, { publication, edition, release, at }: Numbering) {
  const taken = await trx
    .updateTable('publication')
    .set((eb) => ({
      edition,
      voice: release.voice,
      ...readingOf(release, at),
      comments_close_at: closingTime(publication, release),
      first_published_at: eb.fn.coalesce('first_published_at', eb.val(at)),
    }))
    .where('id', '=', publication.id)
    .where('withdrawn_at', 'is', null)
    .where('edition', edition === 1 ? 'is' : '=', edition === 1 ? null : edition - 1)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

function readingOf({ moderation }: Release, at: string) {
  if (moderation !== 'site_default') return { moderation, follows_site_since: null }
  return { follows_site_since: at }
}

/** A closing day left as it was keeps its hour; a new one ends with the day. */
function closingTime({ comments_close_at }: Publish['publication'], { closesOn }: Release) {
  if (closesOn === null) return null
  const isUnchanged = comments_close_at !== null && lastOpenDay(comments_close_at) === closesOn
  return isUnchanged ? comments_close_at : endOfDay(closesOn)
}

type Edition = {
  publication_id: string
  number: number
  title: string
  summary: string
  body: string
  speech_event: string | null
  speech_venue: string | null
  speech_delivered_on: string | null
  speech_text: 'check_against_delivery' | 'transcript' | null
  change: 'major' | 'minor'
  change_note: string | null
  published_by: string | null
  published_at: string
}

/** Renders the body once and writes the edition with its sections; neither ever changes again. */
export async function writeEdition(trx: Trx, edition: Edition) {
  const { lead, sections } = renderSections(edition.body)
  const id = newId()
  await trx
    .insertInto('edition')
    .values({ id, html: lead, ...edition })
    .execute()
  const rows = sections.map((section, position) => ({
    id: newId(),
    edition_id: id,
    section_key: section.key,
    position,
    heading: section.heading,
    html: section.html,
  }))
  if (rows.length > 0) await trx.insertInto('section').values(rows).execute()
  return id
}
