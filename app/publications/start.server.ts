import type { Db, Trx } from '#db/schema.ts'
import type { Kind } from '#db/schema/publications.ts'
import { newId } from '#db/id.ts'
import { slugIsTaken } from '#db/queries/publications.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { onceMore } from '#app/platform/once-more.server.ts'
import { slugOf } from '#app/platform/slug.ts'
import type { Draft } from './draft.ts'

type Start = {
  kind: Kind
  draft: Draft
  member: { id: string; appointment: { id: string } }
  at: string
}

/** Begins a publication as a draft nobody else reads, and answers its id. Its address is its own. */
export async function start(db: Db, beginning: Start) {
  return onceMore(() => db.transaction().execute((trx) => startIn(trx, beginning)), AT_ONCE)
}

const AT_ONCE = 5

async function startIn(trx: Trx, { kind, draft, member, at }: Start) {
  const id = newId()
  await trx
    .insertInto('publication')
    .values({
      id,
      slug: await freeSlug(trx, draft.title),
      kind,
      voice: 'member',
      appointment_id: member.appointment.id,
      moderation: 'first_comment',
      follows_site_since: at,
      created_by: member.id,
      created_at: at,
    })
    .execute()
  await trx
    .insertInto('draft')
    .values({ publication_id: id, revises: 0, ...draft, updated_by: member.id, updated_at: at })
    .execute()
  await recordEvent(trx, { action: 'publication.started', actor: member, subject: { id }, at })
  return id
}

export async function freeSlug(trx: Trx, title: string) {
  const wanted = slugOf(title) || 'untitled'
  let slug = wanted
  for (let copy = 2; await slugIsTaken(trx, slug); copy += 1) slug = `${wanted}-${copy}`
  return slug
}
