import { expect, test } from 'vitest'
import { toggleCommentSupport } from '#app/comments/support.server.ts'
import { db } from '#app/platform/database.server.ts'
import { togglePublicationSupport } from '#app/publications/support.server.ts'
import { personSupports } from '#db/queries/publications.server.ts'
import { aComment, aMomentLater, aPerson, aPublication, theComment } from '../support/ambleford.ts'

function supporting(comment: { id: string }, person: { id: string }) {
  return toggleCommentSupport(db, { comment, person, at: aMomentLater() })
}

async function supporters(comment: { id: string }) {
  const rows = await db
    .selectFrom('comment_support')
    .select('person_id')
    .where('comment_id', '=', comment.id)
    .execute()
  return { counted: (await theComment(comment.id)).support_count, rows: rows.length }
}

test('a person supports a comment, and takes it back by pressing again', async () => {
  const [comment, person] = [await aComment(), await aPerson()]
  expect(await supporting(comment, person)).toEqual({ supported: true })
  expect(await supporters(comment)).toEqual({ counted: 1, rows: 1 })
  expect(await supporting(comment, person)).toEqual({ supported: false })
  expect(await supporters(comment)).toEqual({ counted: 0, rows: 0 })
})

test('several people count as several', async () => {
  const comment = await aComment()
  const people = await Promise.all([1, 2, 3, 4, 5].map(() => aPerson()))
  await Promise.all(people.map((person) => supporting(comment, person)))
  expect(await supporters(comment)).toEqual({ counted: 5, rows: 5 })
})

test('however often one person presses at once, the count is the number of supporters', async () => {
  const [comment, person] = [await aComment(), await aPerson()]
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([supporting(comment, person), supporting(comment, person)])
    const { counted, rows } = await supporters(comment)
    expect(counted).toBe(rows)
    expect(counted).toBeLessThanOrEqual(1)
  }
})

test('a publication is supported in the same way', async () => {
  const [publication, person] = [await aPublication(), await aPerson()]
  const support = () => togglePublicationSupport(db, { publication, person, at: aMomentLater() })
  const count = async () => {
    const row = await db
      .selectFrom('publication')
      .select('support_count')
      .where('id', '=', publication.id)
      .executeTakeFirstOrThrow()
    return row.support_count
  }
  const isSupported = () => personSupports(db, { publication: publication.id, person: person.id })

  expect(await support()).toEqual({ supported: true })
  expect([await count(), await isSupported()]).toEqual([1, true])
  expect(await support()).toEqual({ supported: false })
  expect([await count(), await isSupported()]).toEqual([0, false])
})
