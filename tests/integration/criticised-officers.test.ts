import { beforeAll, describe, expect, test } from 'vitest'
import { decide } from '#app/moderation/decide.server.ts'
import type { Verdict } from '#app/moderation/decision.ts'
import { db } from '#app/platform/database.server.ts'
import {
  aComment,
  aHeldComment,
  aHouseRule,
  aMomentLater,
  anOfficer,
  aPublication,
  theComment,
} from '../support/ambleford.ts'

beforeAll(() => aHouseRule(1))

type Officer = Awaited<ReturnType<typeof anOfficer>>

const note = 'Leave out the name.'
const REFUSALS: [string, Verdict][] = [
  ['withhold', { verdict: 'withhold', rule: 1, note }],
  ['return', { verdict: 'return', rule: 1, note }],
]

async function deciding(about: { id: string }, verdict: Verdict, officer: Officer) {
  const comment = await theComment(about.id)
  const decision = { ...verdict, seen: comment.decisions, revision: comment.revision }
  return decide(db, { comment, decision, officer, at: aMomentLater() })
}

const NAMED = ['Ms FINCH never answers.', 'Ask Moira Finch.', 'Fínch again!', 'finch’s doing']

describe.each(REFUSALS)('an officer who would %s a comment', (_, refusal) => {
  test.each(NAMED)('that says “%s” leaves it to a colleague, or publishes it', async (body) => {
    const [moira, tariq] = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz')]
    const comment = await aHeldComment({ body })
    expect(await deciding(comment, refusal, moira)).toEqual({ ok: false, why: 'concerned' })
    expect((await theComment(comment.id)).state).toBe('held')
    expect(await deciding(comment, refusal, tariq)).toMatchObject({ ok: true })
    const another = await aHeldComment({ body })
    expect(await deciding(another, { verdict: 'publish' }, moira)).toMatchObject({ ok: true })
  })

  test('that answers what the officer wrote leaves it to a colleague, or publishes it', async () => {
    const [moira, tariq] = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz')]
    const on = await aPublication({ moderation: 'every_comment' })
    const hers = await aComment({ on, by: moira })
    expect(await deciding(hers, { verdict: 'publish' }, tariq)).toMatchObject({ ok: true })
    const answering = () => aHeldComment({ on, inReplyTo: hers.id, body: 'Nonsense.' })
    const answer = await answering()
    expect(await deciding(answer, refusal, moira)).toEqual({ ok: false, why: 'concerned' })
    expect(await deciding(answer, refusal, tariq)).toMatchObject({ ok: true })
    expect(await deciding(await answering(), { verdict: 'publish' }, moira)).toMatchObject({
      ok: true,
    })
  })

  test('that concerns nobody decides', async () => {
    const comment = await aHeldComment({ body: 'The finches in the park are lovely.' })
    expect(await deciding(comment, refusal, await anOfficer('Moira Finch'))).toMatchObject({
      ok: true,
    })
  })
})

test('an officer who is named cannot take down what is public, and a colleague can', async () => {
  const [moira, tariq] = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz')]
  const comment = await aHeldComment({ body: 'Moira Finch decides alone.' })
  await deciding(comment, { verdict: 'publish' }, tariq)
  const removal = { verdict: 'remove' as const, rule: 1, note }
  expect(await deciding(comment, removal, moira)).toEqual({ ok: false, why: 'concerned' })
  expect(await deciding(comment, removal, tariq)).toMatchObject({ ok: true })
})
