import { beforeAll, expect, test } from 'vitest'
import { answerComplaint, tellAuthor } from '#app/moderation/complaint-steps.server.ts'
import { appealSanction } from '#app/moderation/sanction-appeal.server.ts'
import { ownData } from '#app/people/own-data.server.ts'
import { db } from '#app/platform/database.server.ts'
import { aComment, aMomentLater, anOfficer, aPerson } from '../support/ambleford.ts'
import { aComplaint, aSanction, theRule } from '../support/moderating.ts'

beforeAll(() => theRule())

async function chaptersOf(person: { id: string }) {
  const found: Record<string, unknown[]> = {}
  for await (const { chapter, rows } of ownData(db, person)) {
    found[chapter] = [...(found[chapter] ?? []), ...rows]
  }
  return found
}

test('a person’s data holds what was decided about them and what they answered, and nobody else’s name', async () => {
  const person = await aPerson('Kev Burton')
  const about = await aComment({ by: person })
  const complaint = await aComplaint(about, { may_name: 'yes' })
  await tellAuthor(db, { complaint, officer: await anOfficer('Gwen'), at: aMomentLater() })
  const details = { name: 'Kevin Burton', address: '3 Mill Lane', may_pass_on: 'no' as const }
  const answer = { answer: 'keep' as const, ...details }
  await answerComplaint(db, { complaint, answer, at: aMomentLater() })
  const sanction = await aSanction(person, { kind: 'warn' }, { about })
  await appealSanction(db, { sanction, words: 'It was a quotation.', at: aMomentLater() })
  await aSanction(person, { kind: 'ban' }, { about })

  const { sanctions, complaints } = await chaptersOf(person)
  expect(sanctions).toMatchObject([
    { kind: 'warn', reason: 'You called a neighbour names.', appeal: 'It was a quotation.' },
  ])
  expect(complaints).toMatchObject([
    { about: about.reference, your_address: '3 Mill Lane', may_pass_on: 'no' },
  ])
  expect(JSON.stringify([sanctions, complaints])).not.toMatch(/Tariq|Gwen|Rosalind|rosalind@/)
})

test('nobody else’s data holds it', async () => {
  const { sanctions, complaints } = await chaptersOf(await aPerson('Dev R'))
  expect([...(sanctions ?? []), ...(complaints ?? [])]).toEqual([])
})
