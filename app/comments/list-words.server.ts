import { newId } from '#db/id.ts'
import { MOST_WORDS, wordCounts, wordsKnown } from '#db/queries/word-lists.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import type { NewWords, WordList } from './words-form.ts'

type Adding = NewWords & { by: { id: string }; at: string }

export type WordsAdded = { ok: true; added: number; known: number } | { ok: false; why: 'full' }

/** Adds what is not listed yet; the same words are never in both lists that hold and point out. */
export function addWords(db: Db, adding: Adding): Promise<WordsAdded> {
  return db.transaction().execute((trx) => addIn(trx, adding))
}

async function addIn(trx: Trx, { list, words, by, at }: Adding): Promise<WordsAdded> {
  const table = list === 'allowed' ? 'allowed_word' : 'word_list_entry'
  const known = await wordsKnown(trx, { table, words })
  const fresh = words.filter((line) => !known.has(line.toLowerCase()))
  const counts = await wordCounts(trx)
  const standing = list === 'allowed' ? counts.allowed : counts.hold + counts.flag
  if (standing + fresh.length > MOST_WORDS) return { ok: false, why: 'full' }
  const added = fresh.length === 0 ? 0 : await write(trx, { list, words: fresh, by, at })
  if (added > 0) {
    await recordEvent(trx, {
      action: 'screening.words_added',
      actor: by,
      subject: { id: list },
      detail: { list, words: added },
      at,
    })
  }
  return { ok: true, added, known: words.length - added }
}

/** A colleague may be adding the same ones: what is there meanwhile is left as it is. */
async function write(trx: Trx, { list, words, by, at }: Adding) {
  const rows = words.map((line) => ({ id: newId(), words: line, added_by: by.id, added_at: at }))
  const result =
    list === 'allowed'
      ? await trx
          .insertInto('allowed_word')
          .values(rows)
          .onConflict((on) => on.doNothing())
          .executeTakeFirst()
      : await trx
          .insertInto('word_list_entry')
          .values(rows.map((row) => ({ ...row, effect: list })))
          .onConflict((on) => on.doNothing())
          .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

type Removing = { list: WordList; id: string; by: { id: string }; at: string }

/** False when they were taken off before. */
export function removeWords(db: Db, removing: Removing): Promise<boolean> {
  return db.transaction().execute((trx) => removeIn(trx, removing))
}

async function removeIn(trx: Trx, { list, id, by, at }: Removing) {
  const table = list === 'allowed' ? 'allowed_word' : 'word_list_entry'
  const removed = await trx.deleteFrom(table).where('id', '=', id).executeTakeFirst()
  if (removed.numDeletedRows !== 1n) return false
  const detail = { list }
  await recordEvent(trx, {
    action: 'screening.word_removed',
    actor: by,
    subject: { id },
    detail,
    at,
  })
  return true
}
