import { randomBytes } from 'node:crypto'
import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import { commentBySubmission } from '#db/queries/contributors.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Voice } from '#db/schema/publications.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { REFERENCE_LENGTH, referenceFrom } from '#app/comments/comment.ts'
import { writeRevision } from '#app/comments/submit.server.ts'
import { replyEvent } from '#app/comments/tell-of-reply.server.ts'
import { writeOnce } from '#app/comments/write-once.server.ts'
import { oweEach } from '#app/mail/owe.server.ts'
import { noteAnswers, shownAmong } from './answer.server.ts'

export type Reply = {
  to: { id: string; publication_id: string; root_id: string; depth: number }
  /** Further comments of the same page that it answers. */
  also?: string[]
  appointment: { id: string }
  voice: Voice
  /** The name it stands under: the member's, or the council's. */
  speaksAs: string
  /** Whoever presses the button: the member, or an officer speaking for the council. */
  speaker: { id: string }
  body: string
  submissionKey: string
  at: string
}

type Published = { id: string; reference: string }

export type Replied = { ok: true; reply: Published } | { ok: false; why: 'not_public' }

/** Publishes an official reply under the comment it answers, and owes each author a mail. */
export function publishReply(db: Db, engine: Engine, reply: Reply): Promise<Replied> {
  return writeOnce<Replied>(engine, {
    write: () => db.transaction().execute((trx) => publishIn(trx, reply)),
    twin: async () => {
      const made = await sentBefore(db, reply)
      return made && { ok: true, reply: made }
    },
  })
}

function sentBefore(db: Db, { speaker, submissionKey }: Reply) {
  return commentBySubmission(db, { person: speaker.id, key: submissionKey })
}

/** The same inside somebody's transaction. Comments that are no longer shown are not answered. */
export async function publishIn(trx: Trx, reply: Reply): Promise<Replied> {
  const { to, also = [], speaker, at } = reply
  const questions = (await shownAmong(trx, [to.id, ...also])).filter(
    ({ publication_id }) => publication_id === to.publication_id,
  )
  if (!questions.some(({ id }) => id === to.id)) return { ok: false, why: 'not_public' }
  const made = await place(trx, reply)
  await noteAnswers(trx, { reply: made, questions, at })
  const detail = { answers: questions.length }
  await recordEvent(trx, { action: 'reply.published', actor: speaker, subject: made, detail, at })
  const authors = questions.flatMap(({ person_id }) => person_id ?? [])
  const others = [...new Set(authors)].filter((author) => author !== speaker.id)
  const event = replyEvent(made)
  await oweEach(trx, { mail: 'official-reply', to: others, about: made.id, event, at })
  return { ok: true, reply: made }
}

async function place(trx: Trx, reply: Reply): Promise<Published> {
  const { to, appointment, voice, speaksAs, speaker, body, submissionKey, at } = reply
  const made = { id: newId(), reference: referenceFrom(randomBytes(REFERENCE_LENGTH)) }
  await trx
    .insertInto('comment')
    .values({
      ...made,
      publication_id: to.publication_id,
      parent_id: to.id,
      root_id: to.root_id,
      depth: to.depth + 1,
      person_id: speaker.id,
      appointment_id: appointment.id,
      voice,
      author_name: speaksAs,
      state: 'published',
      consideration: 'read',
      shown_as: 'text',
      revision: 1,
      submission_key: submissionKey,
      submitted_at: at,
      published_at: at,
    })
    .execute()
  await writeRevision(trx, { comment: made, number: 1, body, concerns: [], at })
  return made
}
