import { randomBytes } from 'node:crypto'
import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import { commentBySubmission } from '#db/queries/contributors.server.ts'
import { publicationToComment } from '#db/queries/modes.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Mode } from '#db/schema/screening.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import type { Barred } from '#app/moderation/sanction.ts'
import { standingOf } from '#app/moderation/standing.server.ts'
import { tellOfWork } from '#app/moderation/tell-officers.server.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import { takesComments, takesLateComments } from '#app/publications/publication.ts'
import { gatherComment } from '#app/reviews/gather.server.ts'
import { REFERENCE_LENGTH, referenceFrom, shownAs, type CommentText } from './comment.ts'
import { screenedFrom } from './screened.server.ts'
import { concernsOf, screen, type CheckSaid, type Concern } from './screening.ts'
import { saidOutside } from './outside/said-outside.server.ts'
import { tellOfReply } from './tell-of-reply.server.ts'
import { writeOnce } from './write-once.server.ts'

type Submission = {
  publication: { id: string }
  parent: { id: string; root_id: string; depth: number; shown_as: string } | null
  author: { id: string; name: string }
  text: CommentText
  /** When it was written, if that was before its author could say who they are. */
  writtenAt?: string
  at: string
}

export type Submitted =
  | { ok: true; comment: { id: string; reference: string } }
  | { ok: false; why: 'closed' | 'read_only' | 'nothing_to_answer' }
  | Barred

/** Takes a comment in that was written before closing time, or, to be held, within the hour after. The same submission key gives the same comment, however often it is sent. */
export async function submit(db: Db, engine: Engine, submission: Submission): Promise<Submitted> {
  const page = await pageFor(db, submission)
  if (!page.ok) return page
  if (submission.parent && submission.parent.shown_as !== 'text') {
    return { ok: false, why: 'nothing_to_answer' }
  }
  const outside = once(() => saidOutside(db, submission.text.body))
  return writeOnce<Submitted>(engine, {
    write: async () => {
      const saidBefore = await outside()
      return db.transaction().execute((trx) => submitIfTaken(trx, submission, saidBefore))
    },
    twin: async () => {
      const comment = await sentBefore(db, submission)
      return comment && { ok: true, comment }
    },
  })
}

/** Whether the page takes it now: asked again in the transaction, for a page may close meanwhile. */
async function pageFor(db: Db, { publication, writtenAt, at }: Submission) {
  const page = await publicationToComment(db, { publication: publication.id, at })
  if (page?.moderation === 'read_only') return { ok: false, why: 'read_only' } as const
  const isLate = page !== undefined && takesLateComments(page, writtenAt ?? at)
  if (!page || (!isLate && !takesComments(page, writtenAt ?? at))) {
    return { ok: false, why: 'closed' } as const
  }
  return { ok: true, moderation: page.moderation, isLate } as const
}

function once<T>(ask: () => Promise<T>) {
  let asked: Promise<T> | undefined
  return () => (asked ??= ask())
}

function sentBefore(db: Db, { author, text }: Submission) {
  return commentBySubmission(db, { person: author.id, key: text.submissionKey })
}

type Screening = Submission & { moderation: Mode; isLate: boolean; outside: CheckSaid[] }

async function submitIfTaken(trx: Trx, submission: Submission, outside: CheckSaid[]) {
  const page = await pageFor(trx, submission)
  if (!page.ok) return page
  const { author: person, at } = submission
  const standing = await standingOf(trx, { person, act: 'comment', at })
  if (!standing.ok) return standing
  const { moderation, isLate } = page
  const comment = await submitIn(trx, { ...submission, moderation, isLate, outside })
  return { ok: true, comment } as const
}

async function submitIn(trx: Trx, submission: Screening) {
  const { publication, parent, author, text, moderation, isLate, outside, at } = submission
  const { body } = text
  const about = { body, moderation, author, comment: null, isLate, comesBack: false, at }
  const said = [...screen(await screenedFrom(trx, about)), ...outside]
  const concerns = concernsOf(said)
  const state = concerns.length > 0 ? ('held' as const) : ('published' as const)
  const published_at = state === 'published' ? at : null
  const comment = { id: newId(), reference: referenceFrom(randomBytes(REFERENCE_LENGTH)) }
  await trx
    .insertInto('comment')
    .values({
      ...comment,
      publication_id: publication.id,
      parent_id: parent?.id ?? null,
      root_id: parent?.root_id ?? comment.id,
      depth: parent ? parent.depth + 1 : 0,
      person_id: author.id,
      author_name: author.name,
      section_key: text.sectionKey,
      on_behalf_of: text.onBehalfOf,
      ward: text.ward,
      may_stay: text.mayStay ? 1 : 0,
      state,
      consideration: 'unread',
      shown_as: shownAs({ state, published_at }, false),
      revision: 1,
      waiting_since: at,
      submission_key: text.submissionKey,
      submitted_at: at,
      published_at,
    })
    .execute()
  const revision = await writeRevision(trx, { comment, number: 1, body, concerns, said, at })
  await gatherComment(trx, { comment, at })
  const detail = { state, concerns: concerns.length }
  await recordEvent(trx, {
    action: 'comment.submitted',
    actor: author,
    subject: comment,
    detail,
    at,
  })
  await owe(trx, { mail: 'comment-received', to: author.id, about: revision, at })
  if (state === 'published') await tellOfReply(trx, { reply: comment, actor: author, at })
  await tellOfWork(trx, { revision, actor: author, at })
  return comment
}

type Revision = {
  comment: { id: string }
  number: number
  body: string
  concerns: Concern[]
  /** What each check said; nothing for words that no check has seen. */
  said?: CheckSaid[]
  at: string
}

/** Writes one version of the words with what holds it; the words are never overwritten. */
export async function writeRevision(trx: Trx, revision: Revision) {
  const { comment, number, body, concerns, said = [], at } = revision
  const id = newId()
  await trx
    .insertInto('comment_revision')
    .values({
      id,
      comment_id: comment.id,
      number,
      body,
      public_html: renderMarkdown(body),
      submitted_at: at,
    })
    .execute()
  const holds = concerns.map((concern, position) => ({
    id: newId(),
    revision_id: id,
    position,
    ...concern,
  }))
  if (holds.length > 0) await trx.insertInto('hold').values(holds).execute()
  const results = said.map(({ check, verdict, score, matched }, position) => ({
    revision_id: id,
    position,
    check_name: check.name,
    verdict,
    score: score ?? null,
    matched: matched?.join('\n') ?? null,
  }))
  if (results.length > 0) await trx.insertInto('check_result').values(results).execute()
  return id
}
