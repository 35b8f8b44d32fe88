import { expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as list } from '#app/routes/admin/people.tsx'
import { loader as page } from '#app/routes/admin/person.tsx'
import { newId } from '#db/id.ts'
import { aComment, aPerson } from '../support/ambleford.ts'
import { aCaller } from '../support/callers.ts'
import { answerOf, asking } from '../support/session.ts'

test('an administrator sees what tells two people of one name apart', async () => {
  const { cookie } = await aCaller('administrator')
  const [one, other] = [await aPerson('Nam Esake'), await aPerson('Nam Esake')]
  const identity = { provider: 'google', issuer: 'https://google.example', subject: newId() }
  const made = { id: newId(), person_id: one.id, created_at: now(), last_used_at: now() }
  await db
    .insertInto('credential')
    .values({ ...made, ...identity, label: 'nam@mail.example' })
    .execute()
  await aComment({ by: other })
  const context = { nonce: '' }
  const request = asking('/admin/people?q=Nam Esake', cookie)
  const { said } = await answerOf(() => list({ request, params: {}, context }))
  expect(said).toMatchObject({
    people: [
      {
        id: one.id,
        email: one.email,
        signsInBy: expect.arrayContaining(['Google (nam@mail.example)']),
      },
      {
        id: other.id,
        email: other.email,
        created_at: expect.any(String),
        signsInBy: [`Ambleford ID (${other.email})`],
      },
    ],
  })
  const visiting = asking(`/admin/people/${other.id}`, cookie)
  const shown = await answerOf(() => page({ request: visiting, params: { id: other.id }, context }))
  expect(shown.said).toMatchObject({ last: { commentedAt: expect.any(String), seenAt: null } })
})
