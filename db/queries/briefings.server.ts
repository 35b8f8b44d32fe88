import type { Db } from '../schema.ts'

/** A briefing with the comment as the public reads it, and whoever is asked. */
export function briefingById(db: Db, id: string) {
  return db
    .selectFrom('briefing')
    .innerJoin('comment', 'comment.id', 'briefing.comment_id')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .innerJoin('publication', 'publication.id', 'briefing.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('appointment', 'appointment.id', 'briefing.appointment_id')
    .innerJoin('person as asker', 'asker.id', 'briefing.requested_by')
    .leftJoin('person as service', 'service.id', 'briefing.facts_from')
    .leftJoin('comment as reply', 'reply.id', 'briefing.reply_id')
    .select([
      'briefing.id',
      'briefing.comment_id',
      'briefing.publication_id',
      'briefing.appointment_id',
      'briefing.state',
      'briefing.question',
      'briefing.due_on',
      'briefing.draft',
      'briefing.reason',
      'briefing.approved_at',
      'briefing.requested_at',
      'briefing.moved_at',
      'asker.name as askedBy',
      'service.name as factsFrom',
      'appointment.holder_name as member',
      'appointment.post',
      'comment.reference',
      'comment.author_name',
      'comment.submitted_at',
      'comment.shown_as',
      'comment.state as commentState',
      'comment_revision.public_html',
      'publication.slug',
      'edition.title as page',
      'reply.reference as replyReference',
    ])
    .where('briefing.id', '=', id)
    .executeTakeFirst()
}

/** What decides whether a reply may be asked for, and whom one asks. */
export function commentToBrief(db: Db, reference: string) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .leftJoin('portfolio', 'portfolio.id', 'appointment.portfolio_id')
    .select([
      'comment.id',
      'comment.reference',
      'comment.publication_id',
      'comment.state',
      'comment.author_name',
      'comment.submitted_at',
      'comment_revision.public_html',
      'publication.appointment_id',
      'portfolio.slug as portfolio',
      'edition.title as page',
    ])
    .where('comment.reference', '=', reference)
    .where('comment.voice', 'is', null)
    .where((eb) =>
      eb.or([eb('comment.author_left_at', 'is', null), eb('comment.may_stay', '=', 1)]),
    )
    .executeTakeFirst()
}

export function runningBriefingOf(db: Db, comment: string) {
  return db
    .selectFrom('briefing')
    .select('id')
    .where('comment_id', '=', comment)
    .where('state', 'not in', ['published', 'declined'])
    .executeTakeFirstOrThrow()
}

/** Every briefing about a comment, the latest first. */
export function briefingsOf(db: Db, comment: string) {
  return db
    .selectFrom('briefing')
    .select(['id', 'state', 'due_on', 'question'])
    .where('comment_id', '=', comment)
    .orderBy('id', 'desc')
    .limit(10)
    .execute()
}

export function factsOf(db: Db, briefing: string) {
  return db
    .selectFrom('briefing_facts')
    .innerJoin('person', 'person.id', 'briefing_facts.given_by')
    .select(['briefing_facts.id', 'body', 'given_at', 'person.name as by'])
    .where('briefing_id', '=', briefing)
    .orderBy('briefing_facts.id')
    .limit(50)
    .execute()
}

/** Every version of the reply, the latest first. */
export function draftsOf(db: Db, briefing: string) {
  return db
    .selectFrom('briefing_draft')
    .innerJoin('person', 'person.id', 'briefing_draft.written_by')
    .select(['number', 'body', 'written_as', 'written_at', 'person.name as by'])
    .where('briefing_id', '=', briefing)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
}

export function draftNumbered(db: Db, { briefing, number }: { briefing: string; number: number }) {
  return db
    .selectFrom('briefing_draft')
    .select(['number', 'body', 'written_as'])
    .where('briefing_id', '=', briefing)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The further comments that the same reply answers. */
export function questionsOf(db: Db, briefing: string) {
  return db
    .selectFrom('briefing_question')
    .innerJoin('comment', 'comment.id', 'briefing_question.comment_id')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'comment.id',
      'comment.reference',
      'comment.author_name',
      'comment_revision.public_html',
      'comment.shown_as',
    ])
    .where('briefing_question.briefing_id', '=', briefing)
    .orderBy('comment.id')
    .limit(20)
    .execute()
}

type Beside = {
  publication_id: string
  comment_id: string
  after?: string | null
  ids?: string[]
  limit: number
}

/** Shown comments of residents on the same page that no official reply answers yet. */
export function waitingBeside(db: Db, { publication_id, comment_id, after, ids, limit }: Beside) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'comment.id',
      'comment.reference',
      'comment.author_name',
      'comment_revision.public_html',
      'comment.shown_as',
    ])
    .where('comment.publication_id', '=', publication_id)
    .where('comment.shown_as', '=', 'text')
    .where('comment.voice', 'is', null)
    .where('comment.id', '<>', comment_id)
    .$if(Boolean(after), (query) => query.where('comment.id', '>', after ?? ''))
    .$if(ids !== undefined, (query) => query.where('comment.id', 'in', ids ?? []))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('answer')
            .innerJoin('comment as reply', 'reply.id', 'answer.reply_id')
            .select('answer.reply_id')
            .whereRef('answer.comment_id', '=', 'comment.id')
            .where('reply.shown_as', '=', 'text'),
        ),
      ),
    )
    .orderBy('comment.id')
    .limit(limit)
    .execute()
}

/** Replies kept until an election is over, a hundred at a time. */
export function parkedBriefings(db: Db) {
  return db
    .selectFrom('briefing')
    .select('id')
    .where('state', '=', 'approved')
    .orderBy('due_on')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** The comments of a page whose answer waits for an election to end. */
export async function parkedOn(db: Db, publication: string) {
  const own = await db
    .selectFrom('briefing')
    .select(['id', 'comment_id'])
    .where('publication_id', '=', publication)
    .where('state', '=', 'approved')
    .orderBy('id')
    .limit(500)
    .execute()
  if (own.length === 0) return []
  const also = await db
    .selectFrom('briefing_question')
    .select('comment_id')
    .where(
      'briefing_id',
      'in',
      own.map(({ id }) => id),
    )
    .execute()
  return [...own, ...also].map(({ comment_id }) => comment_id)
}
