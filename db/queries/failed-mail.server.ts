import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema.ts'

type Key = { at: string; id: string }

/** Mail that was given up, newest first, a page at a time. Neither addresses nor names. */
export function failedMail(db: Db, { before, limit }: { before: Key | null; limit: number }) {
  return db
    .selectFrom('owed_mail')
    .select(['id', 'mail', 'owed_at', 'attempts', 'given_up_at', 'last_error', 'letter_id'])
    .where('given_up_at', 'is not', null)
    .where('sent_at', 'is', null)
    .where('dropped_at', 'is', null)
    .$narrowType<{ given_up_at: string }>()
    .$if(before !== null, (query) =>
      query.where(sql<SqlBool>`(given_up_at, id) < (${before?.at}, ${before?.id})`),
    )
    .orderBy('given_up_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Mail whose turn has come and that has failed at least once: how much, and since when. */
export function waitingMail(db: Db) {
  return db
    .selectFrom('owed_mail')
    .select((eb) => [
      eb.fn.countAll<number>().as('mails'),
      eb.fn.min<string | null>('owed_at').as('oldest'),
    ])
    .where('sent_at', 'is', null)
    .where('dropped_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('attempts', '>', 0)
    .executeTakeFirstOrThrow()
}

/** Mail that was given up and that no mail server can have taken, oldest first. */
export function surelyUnsent(db: Db, limit: number) {
  return db
    .selectFrom('owed_mail')
    .select('id')
    .where('given_up_at', 'is not', null)
    .where('sent_at', 'is', null)
    .where('dropped_at', 'is', null)
    .where('handed_over_at', 'is', null)
    .orderBy('given_up_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}
