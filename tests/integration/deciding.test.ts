import { describe, expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { decide } from '#app/moderation/decide.server.ts'
import {
  aHeldComment,
  aHouseRule,
  aMomentLater,
  anOfficer,
  theComment,
  aMember,
  aPublication,
} from '../support/ambleford.ts'

const publish = { verdict: 'publish', seen: 0, revision: 1 } as const

describe('deciding about a comment', () => {
  test('the second of two officers is told the comment is already decided', async () => {
    const [moira, tariq] = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz-Bell')]
    await aHouseRule(3)
    const comment = await aHeldComment()
    const withhold = { verdict: 'withhold', rule: 3, note: null, seen: 0, revision: 1 } as const

    const both = await Promise.all([
      decide(db, { comment, decision: publish, officer: moira, at: aMomentLater() }),
      decide(db, { comment, decision: withhold, officer: tariq, at: aMomentLater() }),
    ])

    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(both.find((outcome) => !outcome.ok)).toMatchObject({ why: 'decided_already' })
    expect((await theComment(comment.id)).decisions).toBe(1)
  })

  test('so is whoever read it before the decision and sends a verdict no longer open', async () => {
    const [moira, tariq] = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz-Bell')]
    await aHouseRule(4)
    const { id } = await aHeldComment()
    const withhold = { verdict: 'withhold', rule: 4, note: null, seen: 0, revision: 1 } as const
    const first = { comment: await theComment(id), decision: publish, officer: moira }
    expect(await decide(db, { ...first, at: aMomentLater() })).toMatchObject({ ok: true })
    const comment = await theComment(id)
    const second = { comment, decision: withhold, officer: tariq, at: aMomentLater() }
    expect(await decide(db, second)).toMatchObject({ why: 'decided_already', by: 'Moira Finch' })
  })
})

test('nobody decides about their own comment, or about one on their own page', async () => {
  const [moira, tariq] = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz-Bell')]
  const comment = await aHeldComment({ by: moira })
  const own = { comment, decision: publish, officer: moira, at: aMomentLater() }
  expect(await decide(db, own)).toEqual({ ok: false, why: 'own' })
  expect(await decide(db, { ...own, officer: tariq })).toMatchObject({ ok: true })

  const member = await aMember()
  const page = await aPublication({ by: member, moderation: 'every_comment' })
  const onTheirs = { ...own, comment: await aHeldComment({ on: page }), officer: member }
  expect(await decide(db, onTheirs)).toEqual({ ok: false, why: 'own' })
})
