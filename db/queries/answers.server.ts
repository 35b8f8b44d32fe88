import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** The first comments of those threads of a page in which an official reply that is shown answers somebody. */
export function answeredRoots(db: Db, publication: string) {
  return db
    .selectFrom('comment as reply')
    .innerJoin('answer', 'answer.reply_id', 'reply.id')
    .innerJoin('comment as question', 'question.id', 'answer.comment_id')
    .select('question.root_id')
    .where('reply.publication_id', '=', publication)
    .where('reply.voice', 'is not', null)
    .where('reply.shown_as', '=', 'text')
}

/** Counts for the head of a thread: comments shown, and threads answered officially and not. */
export async function threadCounts(db: Db, publication: string) {
  const [shown, answered] = await Promise.all([
    db
      .selectFrom('comment')
      .select((eb) => [
        eb.fn.countAll<number>().as('comments'),
        eb.fn.count<number>('voice').as('officialReplies'),
        sql<number>`count(case when parent_id is null and voice is null then 1 end)`.as('threads'),
      ])
      .where('publication_id', '=', publication)
      .where('shown_as', '=', 'text')
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('comment as root')
      .select((eb) => [
        eb.fn.countAll<number>().as('threads'),
        sql<number>`count(case when root.shown_as = 'text' and root.voice is null then 1 end)`.as(
          'shown',
        ),
      ])
      .where('root.shown_as', '<>', 'nothing')
      .where('root.id', 'in', answeredRoots(db, publication))
      .executeTakeFirstOrThrow(),
  ])
  const { comments, officialReplies, threads } = shown
  return {
    comments,
    officialReplies,
    answered: answered.threads,
    unanswered: threads - answered.shown,
  }
}

type OnPage = { publication: string; comments: string[] }

/**
 * Which of some comments are answered, by whom and after how many working days; and for the replies
 * among them, which they answer. The comments are those of one page of threads.
 */
export function answersAmong(db: Db, { publication, comments }: OnPage) {
  return db
    .selectFrom('comment as reply')
    .innerJoin('answer', 'answer.reply_id', 'reply.id')
    .innerJoin('comment as question', 'question.id', 'answer.comment_id')
    .select([
      'reply.id as replyId',
      'reply.reference as reply',
      'reply.parent_id as parentId',
      'reply.author_name as speaker',
      'reply.voice',
      'question.id as questionId',
      'question.reference as question',
      'answer.working_days as workingDays',
      sql<string | null>`case when question.shown_as = 'text' then question.author_name end`.as(
        'author',
      ),
    ])
    .where('reply.publication_id', '=', publication)
    .where('reply.voice', 'is not', null)
    .where('reply.shown_as', '=', 'text')
    .where((eb) => eb.or([eb('reply.id', 'in', comments), eb('question.id', 'in', comments)]))
    .orderBy('reply.id')
    .orderBy('question.id')
    .limit(2_000)
    .execute()
}
