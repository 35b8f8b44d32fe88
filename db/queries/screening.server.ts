import type { Db } from '../schema.ts'
import { MOST_WORDS } from './word-lists.server.ts'

const MOST_NAMES = 2_000

export function wordListEntries(db: Db) {
  return db
    .selectFrom('word_list_entry')
    .select(['id', 'words', 'effect', 'added_by', 'added_at'])
    .orderBy('words')
    .limit(MOST_WORDS)
    .execute()
}

export function allowedWords(db: Db) {
  return db
    .selectFrom('allowed_word')
    .select(['id', 'words', 'added_by', 'added_at'])
    .orderBy('words')
    .limit(MOST_WORDS)
    .execute()
}

export async function memberNames(db: Db) {
  const rows = await db
    .selectFrom('appointment')
    .select('holder_name')
    .distinct()
    .limit(MOST_NAMES)
    .execute()
  return rows.flatMap(({ holder_name }) => [holder_name, ...longWordsOf(holder_name)])
}

/** "Dickinson" alone is a name too; a short one could be an insult. */
function longWordsOf(name: string) {
  return name.split(/\s+/).filter((word) => word.length >= 6)
}

type Same = { body: string; since: string; except: string | null }

/** Who sent the same words since a moment, other than in the comment named. */
export async function sendersOfSame(db: Db, { body, since, except }: Same) {
  const rows = await db
    .selectFrom('comment_revision')
    .innerJoin('comment', 'comment.id', 'comment_revision.comment_id')
    .select('comment.person_id')
    .where('comment_revision.submitted_at', '>=', since)
    .where('comment_revision.body', '=', body)
    .$if(except !== null, (query) => query.where('comment.id', '<>', except ?? ''))
    .limit(20)
    .execute()
  return rows.map(({ person_id }) => person_id)
}

export function checkResultsOn(db: Db, revision: string) {
  return db
    .selectFrom('check_result')
    .select(['check_name', 'verdict', 'score', 'matched'])
    .where('revision_id', '=', revision)
    .orderBy('position')
    .limit(30)
    .execute()
}

/** Something in it was ever blacked out, in whichever revision. */
export async function isRedacted(db: Db, comment: string) {
  const row = await db
    .selectFrom('redaction')
    .innerJoin('comment_revision', 'comment_revision.id', 'redaction.revision_id')
    .select('redaction.id')
    .where('comment_revision.comment_id', '=', comment)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
