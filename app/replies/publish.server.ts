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
import { owe } from '#app/mail/owe.server.ts'

type Reply = {
  to: {
    id: string
    publication_id: string
    root_id: string
    depth: number
    person_id: string | null
    shown_as: string
  }
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

export type Replied =
  { ok: true; reply: { id: string; reference: string } } | { ok: false; why: 'not_public' }

/** Publishes an official reply under the comment it answers, and owes its author a mail. */
export async function publishReply(db: Db, engine: Engine, reply: Reply): Promise<Replied> {
  if (reply.to.shown_as !== 'text') return { ok: false, why: 'not_public' }
  const made = await writeOnce(engine, {
    write: () => db.transaction().execute((trx) => publishIn(trx, reply)),
    twin: () => sentBefore(db, reply),
  })
  return { ok: true, reply: made }
}

function sentBefore(db: Db, { speaker, submissionKey }: Reply) {
  return commentBySubmission(db, { person: speaker.id, key: submissionKey })
}

async function publishIn(trx: Trx, reply: Reply) {
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
  await recordEvent(trx, { action: 'reply.published', actor: speaker, subject: made, at })
  if (to.person_id && to.person_id !== speaker.id) {
    const event = replyEvent(made)
    await owe(trx, { mail: 'official-reply', to: to.person_id, about: made.id, event, at })
  }
  return made
}
