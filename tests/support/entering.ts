import { db, engine } from '#app/platform/database.server.ts'
import { answerLikeness } from '#app/themes/answer-likeness.server.ts'
import { enter } from '#app/themes/enter.server.ts'
import type { Entry } from '#app/themes/entry.ts'
import { prepareImport } from '#app/themes/import.server.ts'
import { newId } from '#db/id.ts'
import { aMomentLater } from './ambleford.ts'
import type { AReview } from './review.ts'

/** Letters, calls and meetings that officers of Ambleford enter. */

export function anEntry(entry: Partial<Entry> = {}): Entry {
  return {
    channel: 'letter',
    receivedOn: '2026-11-02',
    name: 'Edith Croft',
    email: null,
    address: null,
    mayContact: false,
    onBehalfOf: null,
    ward: null,
    words: 'Keep the maps in one room, and somebody there who knows them.',
    ...entry,
  }
}

export async function aLetterIn(review: AReview, entry: Partial<Entry> = {}) {
  const entered = await enter(db, engine, {
    review,
    entry: anEntry(entry),
    submissionKey: newId(),
    officer: review.officer,
    at: aMomentLater(),
  })
  if (!entered.ok) throw new Error(`The letter was refused: ${entered.why}`)
  return { ...entered.contribution, alike: entered.alike }
}

export function theLetter(id: string) {
  return db.selectFrom('contribution').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

export function likenesses(review: { id: string }) {
  return db
    .selectFrom('likeness')
    .selectAll()
    .where('review_id', '=', review.id)
    .orderBy('id')
    .execute()
}

export function saying(review: AReview, likeness: string, answer: 'same' | 'other') {
  return answerLikeness(db, { likeness, answer, officer: review.officer, at: aMomentLater() })
}

/** What a file would enter, waiting for an officer to say so. */
export async function aPreparedImport(review: AReview, sha256: string = newId()) {
  const prepared = await prepareImport(db, {
    review,
    file: { name: 'letters.csv', format: 'csv', sha256 },
    intake: {
      entries: [anEntry(), anEntry({ name: 'Owen Pugh', words: 'Eastfield is all we have.' })],
      turned: [{ row: 3, name: 'Nobody', why: ['Enter what they said'] }],
    },
    officer: review.officer,
    at: aMomentLater(),
  })
  if (!prepared.ok) throw new Error(`The file was refused: ${prepared.why}`)
  return prepared.id
}
