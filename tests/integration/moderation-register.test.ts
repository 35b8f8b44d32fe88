import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { refusals } from '#db/queries/decisions.server.ts'
import { aDecision, aHeldComment, aHouseRule, aPublication } from '../support/ambleford.ts'

const everything = { before: null, limit: 100 }

test('a refusal stands in the public register with its rule and its page, without text or names', async () => {
  await aHouseRule(4)
  const on = await aPublication({ title: 'Parking on the Grove', moderation: 'every_comment' })
  const comment = await aHeldComment({ on, body: 'Len Moss is a crook.' })
  await aDecision(comment, { verdict: 'withhold', rule: 4, note: 'It names Len Moss.' })

  const rows = await refusals(db, everything)
  expect(rows).toMatchObject([
    {
      verdict: 'withhold',
      rule: 4,
      ruleTitle: 'Rule 4',
      slug: on.slug,
      title: 'Parking on the Grove',
    },
  ])
  expect(JSON.stringify(rows)).not.toMatch(/Len Moss|Marjorie|Moira|crook/)
})

test('publishing is no refusal', async () => {
  const before = await refusals(db, everything)
  await aDecision(await aHeldComment(), { verdict: 'publish' })
  expect(await refusals(db, everything)).toEqual(before)
})

test('a refusal that was reversed stays in the register, with how the comment stands now', async () => {
  await aHouseRule(5)
  const comment = await aHeldComment()
  const decision = await aDecision(comment, { verdict: 'withhold', rule: 5, note: null })
  await aDecision(comment, { verdict: 'publish' })
  const row = (await refusals(db, everything)).find(({ id }) => id === decision)
  expect(row).toMatchObject({ verdict: 'withhold', state: 'published' })
})

test('the register is paged newest first without loss or repetition', async () => {
  await aHouseRule(6)
  for (let n = 0; n < 5; n += 1) {
    await aDecision(await aHeldComment(), { verdict: 'withhold', rule: 6, note: null })
  }
  const all = (await refusals(db, everything)).map(({ id }) => id)
  const paged: string[] = []
  let before: { at: string; id: string } | null = null
  for (;;) {
    const rows: Awaited<ReturnType<typeof refusals>> = await refusals(db, { before, limit: 2 })
    const last = rows.at(-1)
    if (!last) break
    paged.push(...rows.map(({ id }) => id))
    before = { at: last.decided_at, id: last.id }
  }
  expect(paged).toEqual(all)
  expect(all).toEqual([...all].sort().reverse())
})

test('a house rule that was cited cannot be deleted; one that never was can', async () => {
  const cited = await aHouseRule(7)
  const unused = await aHouseRule(8)
  await aDecision(await aHeldComment(), { verdict: 'withhold', rule: 7, note: null })
  const deleting = (id: string) => db.deleteFrom('house_rule').where('id', '=', id).execute()
  await expect(deleting(cited.id)).rejects.toThrow()
  await deleting(unused.id)
  const left = await db
    .selectFrom('house_rule')
    .select('number')
    .where('id', 'in', [cited.id, unused.id])
    .execute()
  expect(left).toEqual([{ number: 7 }])
})
