import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import type { Notice } from './complaint.ts'

type Complaining = { comment: { id: string }; place: string; notice: Notice; at: string }

/** Takes a notice of complaint in; the 48 hours run from now. */
export function complain(db: Db, complaining: Complaining) {
  return db.transaction().execute((trx) => complainIn(trx, complaining))
}

async function complainIn(trx: Trx, { comment, place, notice, at }: Complaining) {
  const id = newId()
  await trx
    .insertInto('complaint')
    .values({
      id,
      comment_id: comment.id,
      place,
      complainant: notice.name,
      email: notice.email,
      words: notice.statement,
      meaning: notice.meaning,
      why_defamatory: notice.why,
      what_is_wrong: notice.wrong,
      lacks_means_to_sue: notice.lacks_means,
      may_name: notice.may_name,
      received_at: at,
    })
    .execute()
  await recordEvent(trx, { action: 'complaint.received', actor: null, subject: { id }, at })
  await owe(trx, { mail: 'complaint-received', toAddress: notice.email, about: id, at })
  return { id }
}
