import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { GuestCommentTable } from '#db/schema/comments.ts'
import type { Selectable } from 'kysely'
import { owe } from '#app/mail/owe.server.ts'
import { newPerson } from '#app/people/recognise.server.ts'
import { personAt } from '#app/people/sign-in-by-link.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { onceMore } from '#app/platform/once-more.server.ts'
import { publicationToComment } from '#db/queries/modes.server.ts'
import { commentToAnswer } from '#db/queries/thread.server.ts'
import { submit, type Submitted } from './submit.server.ts'

type Asking = { kept: string; browser: string; name: string; address: string; at: string }

/** Asks a guest, by mail, to confirm within a day the comment kept for their browser; null when none is. */
export async function askGuest(db: Db, asking: Asking) {
  return db.transaction().execute((trx) => askIn(trx, asking))
}

async function askIn(trx: Trx, { kept, browser, name, address, at }: Asking) {
  const words = await trx
    .selectFrom('kept_comment')
    .select('id')
    .where('id', '=', kept)
    .where('browser_hash', '=', browser)
    .where('person_id', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  if (!words) return null
  await trx
    .updateTable('guest_comment')
    .set({ kept_comment_id: null })
    .where('kept_comment_id', '=', kept)
    .execute()
  const expires_at = after(at, DAY)
  await trx.updateTable('kept_comment').set({ expires_at }).where('id', '=', kept).execute()
  const guest = { id: newId(), kept_comment_id: kept, address, name }
  await trx
    .insertInto('guest_comment')
    .values({ ...guest, asked_at: at, expires_at })
    .execute()
  await owe(trx, { mail: 'guest-comment', toAddress: address, about: guest.id, at })
  return guest
}

/** What a guest's link stands for, with the words while they wait and the comment once it was sent. */
export function guestComment(db: Db, id: string) {
  return db
    .selectFrom('guest_comment')
    .leftJoin('kept_comment', 'kept_comment.id', 'guest_comment.kept_comment_id')
    .leftJoin('publication', 'publication.id', 'kept_comment.publication_id')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .leftJoin('comment', 'comment.id', 'guest_comment.comment_id')
    .selectAll('guest_comment')
    .select([
      'kept_comment.body',
      'kept_comment.publication_id',
      'edition.title',
      'comment.reference',
      'kept_comment.expires_at as words_expire_at',
    ])
    .where('guest_comment.id', '=', id)
    .executeTakeFirst()
}

type Confirming = { guest: Selectable<GuestCommentTable>; at: string }

/**
 * Sends a guest's comment, written when it was kept. The address is theirs now: it is that of a person
 * who has confirmed it, or a new one's. Following the link twice sends it once.
 */
export async function confirmGuest(
  db: Db,
  engine: Engine,
  { guest, at }: Confirming,
): Promise<Submitted | { ok: false; why: 'gone' }> {
  const kept = await db
    .selectFrom('kept_comment')
    .selectAll()
    .where('id', '=', guest.kept_comment_id)
    .where('person_id', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  const publication =
    kept && (await publicationToComment(db, { publication: kept.publication_id, at }))
  if (!kept || !publication) return sentMeanwhile(db, guest)
  const author = await onceMore(() => db.transaction().execute((trx) => authorIn(trx, guest, at)))
  if (!author) return { ok: false, why: 'gone' }
  const submitted = await submit(db, engine, {
    publication,
    parent: kept.parent_id ? ((await commentToAnswer(db, kept.parent_id)) ?? null) : null,
    author,
    text: {
      body: kept.body,
      sectionKey: kept.section_key,
      onBehalfOf: kept.on_behalf_of,
      ward: kept.ward,
      mayStay: kept.may_stay === 1,
      submissionKey: kept.submission_key,
    },
    writtenAt: kept.kept_at,
    at,
  })
  if (submitted.ok) {
    await db.transaction().execute((trx) => settle(trx, { guest, comment: submitted.comment, at }))
  }
  return submitted
}

/** The button pressed twice at once: the other press may have sent it and let the words go. */
async function sentMeanwhile(db: Db, { id }: { id: string }) {
  const sent = await guestComment(db, id)
  if (!sent?.comment_id || !sent.reference) return { ok: false, why: 'gone' } as const
  return { ok: true, comment: { id: sent.comment_id, reference: sent.reference } } as const
}

async function authorIn(trx: Trx, { address, name }: Confirming['guest'], at: string) {
  const known = await personAt(trx, address)
  if (known) return known.disabled_at === null ? known : null
  const person = await newPerson(trx, { name, email: address, at })
  return { ...person, name }
}

type Settled = Confirming & { comment: { id: string } }

async function settle(trx: Trx, { guest, comment, at }: Settled) {
  await trx
    .updateTable('guest_comment')
    .set({ confirmed_at: at, comment_id: comment.id, kept_comment_id: null })
    .where('id', '=', guest.id)
    .execute()
  if (guest.kept_comment_id) {
    await trx.deleteFrom('kept_comment').where('id', '=', guest.kept_comment_id).execute()
  }
}
