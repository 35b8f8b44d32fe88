import { hasSecondFactor } from '#db/queries/people.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import type { Viewer } from './person.ts'
import { takeCodeIn } from './second-factor.server.ts'
import { proveSession } from './sessions.server.ts'
import { useLink } from './email-link.server.ts'

type Coded = { viewer: Viewer; code: string; at: string }
type Proven = { ok: true; cookie: string } | { ok: false }

/** Shows by a code who one is: the session gets a new token, and the role counts from now on. */
export function proveByCode(db: Db, coded: Coded): Promise<Proven> {
  return db.transaction().execute((trx) => proveIn(trx, coded))
}

async function proveIn(trx: Trx, { viewer, code, at }: Coded): Promise<Proven> {
  if (!(await takeCodeIn(trx, { person: viewer, code, at }))) {
    await recordEvent(trx, { action: 'person.gave_wrong_code', actor: viewer, subject: viewer, at })
    return { ok: false }
  }
  const { id: session } = viewer.session
  const cookie = await proveSession(trx, { session, secondFactor: true, at })
  await recordEvent(trx, {
    action: 'person.gave_second_factor',
    actor: viewer,
    subject: viewer,
    at,
  })
  return { ok: true, cookie }
}

type Linked = { viewer: Viewer; link: { id: string; person_id: string | null }; at: string }

/**
 * Shows by a link in one's mail who one is; refused to anyone but the person who asked for it, and to
 * whoever has an authenticator.
 */
export function proveByLink(db: Db, linked: Linked): Promise<Proven> {
  return db.transaction().execute((trx) => proveByLinkIn(trx, linked))
}

async function proveByLinkIn(trx: Trx, { viewer, link, at }: Linked): Promise<Proven> {
  if (await hasSecondFactor(trx, viewer.id)) return { ok: false }
  if (link.person_id !== viewer.id || !(await useLink(trx, { id: link.id, at }))) {
    return { ok: false }
  }
  const { id: session } = viewer.session
  return { ok: true, cookie: await proveSession(trx, { session, secondFactor: false, at }) }
}
