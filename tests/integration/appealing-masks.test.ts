import { expect, test } from 'vitest'
import { registerFilterFrom } from '#app/figures/register-filter.ts'
import { registerLines } from '#app/figures/register.server.ts'
import { answerDecisionAppeal } from '#app/moderation/answer-appeal.server.ts'
import type { AppealAnswer } from '#app/moderation/appeal.ts'
import { db } from '#app/platform/database.server.ts'
import { standingRedactions } from '#db/queries/redactions.server.ts'
import {
  aComment,
  aMomentLater,
  anOfficer,
  aPerson,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { anAppeal, aRedaction, theStandingRevision } from '../support/deciding.ts'

const words = 'A colleague has read it afresh.'

async function answering(id: string, answer: AppealAnswer) {
  const officer = await anOfficer('Gwen Pryce-Hall')
  return answerDecisionAppeal(db, { appeal: id, answer, officer, at: aMomentLater() })
}

function masksOnRegister() {
  const filter = registerFilterFrom(new URLSearchParams('kind=redact'), '2027-01-01T00:00:00.000Z')
  return registerLines(db, { filter, before: null, limit: 2 })
}

test('an appeal against redactions, varied, lifts some and leaves the others, and the author is told', async () => {
  const author = await aPerson()
  const comment = await aComment({ by: author, body: 'Ask Len Moss at 3 Mill Lane, or Len.' })
  await aRedaction(comment, { words: 'Len Moss' })
  await aRedaction(await theComment(comment.id), { words: '3 Mill Lane' })
  const { id } = await anAppeal({ about: await theComment(comment.id), by: author })
  const { id: revision } = await theStandingRevision(comment)
  const [name, place] = (await standingRedactions(db, revision)).map((mask) => mask.id)
  const varied = { result: 'varied', words } as const
  const all = [name ?? '', place ?? '']
  expect(await answering(id, { ...varied, lifts: all })).toEqual({ ok: false, why: 'all_lifted' })
  expect(await answering(id, { ...varied, lifts: ['another'] })).toEqual({
    ok: false,
    why: 'masked_otherwise',
  })
  expect(await answering(id, { ...varied, lifts: [place ?? ''] })).toEqual({ ok: true })
  const { public_html } = await theStandingRevision(comment)
  expect(public_html).toContain('3 Mill Lane')
  expect(public_html).not.toContain('Len Moss')
  expect((await theComment(comment.id)).state).toBe('published')
  expect(await mailsOwedTo(author)).toContain('appeal-answered')
  const lines = await masksOnRegister()
  const fates = lines.map(({ isAppealed, result }) => [isAppealed, result.words])
  expect(fates.sort()).toEqual([
    [true, 'Lifted on appeal'],
    [true, 'Upheld on appeal'],
  ])
})

test('an appeal against a refusal lifts nothing', async () => {
  const { id } = await anAppeal()
  const answer = { result: 'varied', words, lifts: ['a-mask'] } as const
  expect(await answering(id, { ...answer, lifts: [...answer.lifts] })).toEqual({
    ok: false,
    why: 'not_open',
  })
})

test('a mask says whether its author appealed, and what came of it', async () => {
  const made = aMomentLater()
  const comment = await aComment({ body: 'Ask Len Moss about the gate.' })
  await aRedaction(comment, { words: 'Len Moss' })
  const masked = masksOnRegister
  expect((await masked())[0]).toMatchObject({ isAppealed: false, result: { words: 'Stands' } })
  const { id } = await anAppeal({ about: comment })
  expect((await masked())[0]).toMatchObject({
    isAppealed: true,
    result: { words: 'Appeal being decided' },
  })
  const at = aMomentLater()
  const answer = { result: 'upheld', words: 'It names somebody who is not in office.' } as const
  const officer = await anOfficer('Tariq Aziz')
  expect(await answerDecisionAppeal(db, { appeal: id, answer, officer, at })).toEqual({ ok: true })
  expect((await masked())[0]).toMatchObject({
    isAppealed: true,
    result: { words: 'Upheld on appeal', at },
  })
  await aRedaction(await theComment(comment.id), { words: 'the gate' })
  const [later, earlier] = await masked()
  expect(later).toMatchObject({ isAppealed: false, result: { words: 'Stands' } })
  expect(earlier?.isAppealed).toBe(true)
  expect((later?.at ?? '') > made).toBe(true)
})
