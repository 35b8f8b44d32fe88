import type { Db } from '../schema.ts'

/** What a mail may say about a briefing, and who has to do with it. */
export function briefingForMail(db: Db, briefing: string) {
  return db
    .selectFrom('briefing')
    .innerJoin('publication', 'publication.id', 'briefing.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('appointment', 'appointment.id', 'briefing.appointment_id')
    .leftJoin('comment as reply', 'reply.id', 'briefing.reply_id')
    .leftJoin('briefing_draft', (join) =>
      join
        .onRef('briefing_draft.briefing_id', '=', 'briefing.id')
        .onRef('briefing_draft.number', '=', 'briefing.draft'),
    )
    .select([
      'briefing.state',
      'briefing.question',
      'briefing.due_on',
      'briefing.facts_from',
      'briefing.requested_by',
      'briefing.approved_by',
      'briefing.reason',
      'briefing_draft.written_as as lastWrittenAs',
      'appointment.person_id as member_id',
      'appointment.holder_name as member',
      'appointment.post',
      'publication.slug',
      'edition.title as page',
      'reply.reference as replyReference',
    ])
    .where('briefing.id', '=', briefing)
    .executeTakeFirst()
}

/** A link that is still to be sent, and whether its reply was signed once before, before an election. */
export async function signingLinkForMail(db: Db, { id, at }: { id: string; at: string }) {
  const link = await db
    .selectFrom('signing_link')
    .select(['person_id', 'briefing_id', 'expires_at'])
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  if (!link) return undefined
  const released = await db
    .selectFrom('audit_event')
    .select('id')
    .where('subject_id', '=', link.briefing_id)
    .where('action', '=', 'reply.released')
    .limit(1)
    .executeTakeFirst()
  return { ...link, wasKept: released !== undefined }
}

/** The comment of a person that a reply answers: the first of theirs, where it answers several. */
export function answeredCommentOf(db: Db, { reply, person }: { reply: string; person: string }) {
  return db
    .selectFrom('answer')
    .innerJoin('comment', 'comment.id', 'answer.comment_id')
    .select('comment.id')
    .where('answer.reply_id', '=', reply)
    .where('comment.person_id', '=', person)
    .orderBy('comment.id')
    .limit(1)
    .executeTakeFirst()
}

/** What is on its way about a comment, with whoever has to do with it. */
export function runningBriefingsOf(db: Db, comment: string) {
  return db
    .selectFrom('briefing')
    .innerJoin('appointment', 'appointment.id', 'briefing.appointment_id')
    .select([
      'briefing.id',
      'briefing.state',
      'briefing.facts_from',
      'briefing.requested_by',
      'appointment.person_id as member',
    ])
    .where('briefing.comment_id', '=', comment)
    .where('briefing.state', 'not in', ['published', 'declined'])
    .execute()
}
