import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'
import type { Chapter } from './chapter.ts'

type AuditEvent = {
  action: `${Chapter}.${string}`
  actor: { id: string } | null
  subject: { id: string }
  /** Codes and numbers only: never a comment, a name or an address. */
  detail?: Record<string, string | number | null>
  at: string
}

/** Writes what happened, in the transaction in which it happens. */
export async function recordEvent(trx: Trx, event: AuditEvent) {
  await trx
    .insertInto('audit_event')
    .values({
      id: newId(),
      action: event.action,
      actor_id: event.actor?.id ?? null,
      subject: event.action.slice(0, event.action.indexOf('.')),
      subject_id: event.subject.id,
      detail: event.detail ? JSON.stringify(event.detail) : null,
      at: event.at,
    })
    .execute()
}
