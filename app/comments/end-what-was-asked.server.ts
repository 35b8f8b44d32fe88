import { openReports } from '#db/queries/reports.server.ts'
import { runningBriefingsOf } from '#db/queries/briefing-mails.server.ts'
import type { Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { whoseTurn } from '#app/replies/briefing.ts'
import { endLinks } from '#app/replies/send.server.ts'

type Ending = { comment: { id: string }; author: { id: string }; at: string }

/** Once a comment is taken back nobody need answer a report or a request for a reply: who waits is told. */
export async function endWhatWasAsked(trx: Trx, ending: Ending) {
  await endReports(trx, ending)
  await endBriefings(trx, ending)
}

async function endReports(trx: Trx, { comment, author, at }: Ending) {
  for (;;) {
    const reports = await openReports(trx, comment.id)
    if (reports.length === 0) return
    const ids = reports.map(({ id }) => id)
    await trx
      .updateTable('report')
      .set({ result: 'withdrawn', resolved_at: at })
      .where('id', 'in', ids)
      .execute()
    for (const { id, person_id } of reports) {
      await recordEvent(trx, { action: 'report.overtaken', actor: author, subject: { id }, at })
      if (person_id) await owe(trx, { mail: 'report-resolved', to: person_id, about: id, at })
    }
  }
}

/** Colleagues read it as the reason. */
const TAKEN_BACK = 'The author took the comment back.'

async function endBriefings(trx: Trx, { comment, author, at }: Ending) {
  for (const briefing of await runningBriefingsOf(trx, comment.id)) {
    const { id, requested_by } = briefing
    const closed = { approved_by: null, approved_at: null, reason: TAKEN_BACK, moved_at: at }
    const moved = await trx
      .updateTable('briefing')
      .set({ state: 'declined', ...closed })
      .where('id', '=', id)
      .where('state', '=', briefing.state)
      .executeTakeFirst()
    if (moved.numUpdatedRows !== 1n) continue
    await endLinks(trx, { briefing: id, at })
    await recordEvent(trx, { action: 'reply.closed', actor: author, subject: { id }, at })
    for (const to of new Set([...whoseTurn(briefing), requested_by])) {
      await owe(trx, { mail: 'briefing-withdrawn', to, about: id, at })
    }
  }
}
