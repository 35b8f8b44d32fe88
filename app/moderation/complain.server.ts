import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { officersNow } from '#db/queries/work.server.ts'
import { owe, oweEach } from '#app/mail/owe.server.ts'
import type { Notice } from './complaint.ts'

type Complaining = {
  comment: { id: string }
  place: string
  notice: Notice
  /** An officer who copies it from paper, and when that arrived. */
  entered?: { by: { id: string }; receivedAt: string }
  at: string
}

/** Takes a notice of complaint in, and tells officers: the 48 hours run from when it arrived. */
export function complain(db: Db, complaining: Complaining) {
  return db.transaction().execute((trx) => complainIn(trx, complaining))
}

async function complainIn(trx: Trx, { comment, place, notice, entered, at }: Complaining) {
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
      received_at: entered?.receivedAt ?? at,
      entered_by: entered?.by.id ?? null,
    })
    .execute()
  const action = entered ? 'complaint.entered' : 'complaint.received'
  await recordEvent(trx, { action, actor: entered?.by ?? null, subject: { id }, at })
  await owe(trx, { mail: 'complaint-received', toAddress: notice.email, about: id, at })
  const colleagues = (await officersNow(trx)).filter((officer) => officer !== entered?.by.id)
  await oweEach(trx, { mail: 'complaint-arrived', to: colleagues, about: id, at })
  return { id }
}
