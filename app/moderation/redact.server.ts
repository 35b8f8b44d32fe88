import { newId } from '#db/id.ts'
import { wordsRemain } from '#db/queries/after-leaving.ts'
import { hasOpenAppeal } from '#db/queries/appeals.server.ts'
import { concernsSelf, revisionNumbered } from '#db/queries/decisions.server.ts'
import { originalWords, standingRedactions } from '#db/queries/redactions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import { decideIn, isConcerned, type Deciding } from './decide.server.ts'
import { blocked, masksOf, spansOf, type Redaction } from './redaction.ts'

type Redacting = Pick<Deciding, 'comment' | 'officer' | 'at'> & { redaction: Redaction }

export type Redacted =
  | { ok: true; isPublic: boolean }
  | { ok: false; why: 'own' | 'concerned' | 'appealed' | 'changed' | 'not_found' }

/** Masks words of the revision an officer has read. Of what is public, or is to be, a decision says so. */
export function redact(db: Db, redacting: Redacting): Promise<Redacted> {
  return db.transaction().execute((trx) => redactIn(trx, redacting))
}

async function redactIn(trx: Trx, { comment, redaction, officer, at }: Redacting) {
  const why = await whyNot(trx, { comment, officer })
  if (why) return { ok: false, why } as const
  if (!(await takeHold(trx, { comment, ...redaction })))
    return { ok: false, why: 'changed' } as const
  const revision = await revisionNumbered(trx, { comment: comment.id, number: redaction.revision })
  if (!revision) return { ok: false, why: 'changed' } as const
  const standing = await standingRedactions(trx, revision.id)
  const spans = spansOf(blocked(revision.body, standing), redaction)
  if (spans.length === 0) return { ok: false, why: 'not_found' } as const
  const { category, reason } = redaction
  const made = { category, reason, made_by: officer.id, made_at: at }
  const rows = spans.map((span) => ({ id: newId(), revision_id: revision.id, ...span, ...made }))
  await trx.insertInto('redaction').values(rows).execute()
  await renderAgain(trx, revision.id)
  const detail = { revision: redaction.revision, category, places: spans.length }
  const event = { action: 'comment.redacted' as const, actor: officer, subject: comment }
  await recordEvent(trx, { ...event, detail, at })
  const isPublic = redaction.publishes || comment.state === 'published'
  if (isPublic) await publishAfresh(trx, { comment, officer, ...redaction, at })
  return { ok: true, isPublic } as const
}

async function whyNot(trx: Trx, { comment, officer }: Pick<Redacting, 'comment' | 'officer'>) {
  if (await concernsSelf(trx, { comment: comment.id, officer: officer.id })) return 'own'
  if (await isConcerned(trx, { comment, officer })) return 'concerned'
  if (await hasOpenAppeal(trx, comment.id)) return 'appealed'
  return null
}

type Held = { comment: Deciding['comment']; seen: number; revision: number }

/** Touches the row first, so that of two who mask at once the second renders what the first masked too. */
export async function takeHold(trx: Trx, { comment, seen, revision }: Held) {
  const held = await trx
    .updateTable('comment')
    .set({ revision })
    .where('id', '=', comment.id)
    .where('state', '=', comment.state)
    .where('state', '<>', 'withdrawn')
    .where('decisions', '=', seen)
    .where('revision', '=', revision)
    .where((eb) => wordsRemain(eb))
    .executeTakeFirst()
  return held.numUpdatedRows === 1n
}

/** What the public reads, and what those who work here read, by the masks that stand. */
export async function renderAgain(trx: Trx, revision: string) {
  const words = await originalWords(trx, revision)
  if (!words) return
  const spans = await standingRedactions(trx, revision)
  await trx
    .updateTable('comment_revision')
    .set({
      public_html: renderMarkdown(words.body, masksOf(spans)),
      masked_body: spans.length > 0 ? blocked(words.body, spans) : null,
    })
    .where('id', '=', revision)
    .execute()
}

type Afresh = Pick<Deciding, 'comment' | 'officer' | 'at'> & { seen: number; revision: number }

/** The decision that explains why a public text reads differently; its author is told. */
export async function publishAfresh(
  trx: Trx,
  { comment, officer, seen, revision, at }: Afresh,
  because: 'redaction' | 'appeal' = 'redaction',
) {
  const decision = { verdict: 'publish' as const, seen, revision }
  const decided = await decideIn(trx, { comment, decision, officer, because, at })
  if (!decided?.ok) throw new Error('What was just held could not be published.')
}
