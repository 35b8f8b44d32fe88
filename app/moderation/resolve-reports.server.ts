import { openReports } from '#db/queries/reports.server.ts'
import type { Trx } from '#db/schema.ts'
import type { VerdictName } from '#db/schema/comments.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'

type Resolving = {
  comment: { id: string }
  verdict: VerdictName
  officer: { id: string }
  at: string
  notBefore: string
}

/** What a decision makes of reports; one that leaves a comment in the queue answers none. */
const RESULTS: Partial<Record<VerdictName, 'upheld' | 'dismissed'>> = {
  publish: 'dismissed',
  return: 'upheld',
  withhold: 'upheld',
  remove: 'upheld',
}

/** A decision answers every open report about its comment, in its own transaction; each reporter is told. */
export async function resolveReports(
  trx: Trx,
  { comment, verdict, officer, at, notBefore }: Resolving,
) {
  const result = RESULTS[verdict]
  if (!result) return
  for (;;) {
    const reports = await openReports(trx, comment.id)
    if (reports.length === 0) return
    await trx
      .updateTable('report')
      .set({ result, resolved_by: officer.id, resolved_at: at })
      .where(
        'id',
        'in',
        reports.map(({ id }) => id),
      )
      .execute()
    for (const { id, person_id } of reports) {
      const event = { action: `report.${result}` as const, actor: officer, subject: { id } }
      await recordEvent(trx, { ...event, at })
      if (!person_id) continue
      await owe(trx, { mail: 'report-resolved', to: person_id, about: id, at, notBefore })
    }
  }
}
