import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'
import type { Action } from './action.ts'
import type { DetailName } from './detail.ts'

type Detail = Record<string, string | number | null>

/** A detail that has no words cannot be recorded. */
type InWords<D extends Detail> = { [Name in keyof D]: Name extends DetailName ? D[Name] : never }

type AuditEvent<D extends Detail> = {
  action: Action
  actor: { id: string } | null
  subject: { id: string }
  /** Codes and numbers only: never a comment, a name or an address. */
  detail?: D & InWords<D>
  at: string
}

/** Writes what happened, in the transaction in which it happens. */
export async function recordEvent<D extends Detail>(trx: Trx, event: AuditEvent<D>) {
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
