import { expect, test } from 'vitest'
import { supportComment } from '#app/comments/support.server.ts'
import { db } from '#app/platform/database.server.ts'
import { supportPublication } from '#app/publications/support.server.ts'
import { personSupports } from '#db/queries/publications.server.ts'
import { aComment, aMomentLater, aPerson, aPublication, theComment } from '../support/ambleford.ts'

function supporting(comment: { id: string }, person: { id: string }, wanted = true) {
  return supportComment(db, { comment, person, wanted, at: aMomentLater() })
}

async function supporters(comment: { id: string }) {
  const rows = await db
    .selectFrom('comment_support')
    .select('person_id')
    .where('comment_id', '=', comment.id)
    .execute()
  return { counted: (await theComment(comment.id)).support_count, rows: rows.length }
}

test('a person supports a comment, and takes it back', async () => {
  const [comment, person] = [await aComment(), await aPerson()]
  await supporting(comment, person)
  expect(await supporters(comment)).toEqual({ counted: 1, rows: 1 })
  await supporting(comment, person, false)
  expect(await supporters(comment)).toEqual({ counted: 0, rows: 0 })
})

test('several people count as several', async () => {
  const comment = await aComment()
  const people = await Promise.all([1, 2, 3, 4, 5].map(() => aPerson()))
  await Promise.all(people.map((person) => supporting(comment, person)))
  expect(await supporters(comment)).toEqual({ counted: 5, rows: 5 })
})

test('pressing twice, also at the same moment, is pressing once', async () => {
  const [comment, person] = [await aComment(), await aPerson()]
  for (const [wanted, left] of [
    [true, 1],
    [false, 0],
  ] as const) {
    const twice = [1, 2].map(() => supporting(comment, person, wanted))
    await Promise.all(twice)
    expect(await supporters(comment)).toEqual({ counted: left, rows: left })
  }
})

test('a publication is supported in the same way', async () => {
  const [publication, person] = [await aPublication(), await aPerson()]
  const support = (wanted: boolean) =>
    supportPublication(db, { publication, person, wanted, at: aMomentLater() })
  const count = async () => {
    const row = await db
      .selectFrom('publication')
      .select('support_count')
      .where('id', '=', publication.id)
      .executeTakeFirstOrThrow()
    return row.support_count
  }
  const isSupported = () => personSupports(db, { publication: publication.id, person: person.id })

  await support(true)
  expect([await count(), await isSupported()]).toEqual([1, true])
  await support(false)
  expect([await count(), await isSupported()]).toEqual([0, false])
})
