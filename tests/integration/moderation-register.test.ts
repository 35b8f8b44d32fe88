import { expect, test } from 'vitest'
import { registerFilterFrom } from '#app/figures/register-filter.ts'
import { registerLines } from '#app/figures/register.server.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as page } from '#app/routes/public/moderation-register.tsx'
import { loader as file } from '#app/routes/public/moderation-register-file.ts'
import { redactionsMade } from '#db/queries/register-beside.server.ts'
import { newId } from '#db/id.ts'
import {
  aDecision,
  aHeldComment,
  aHouseRule,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'
import { asking } from '../support/session.ts'

const LATER = '2027-01-01T00:00:00.000Z'

function lines(search = '', limit = 100) {
  const filter = registerFilterFrom(new URLSearchParams(search), LATER)
  return registerLines(db, { filter, before: null, limit })
}

async function theLine(id: string) {
  return (await lines()).find((line) => line.id === id)
}

function fileOf(search = '') {
  return file({
    request: asking(`/moderation-register.csv${search}`),
    params: {},
    context: { nonce: '' },
  })
}

async function aMask(about: { id: string }, lifted_at: string | null = null) {
  const { id: revision_id } = await db
    .selectFrom('comment_revision')
    .select('id')
    .where('comment_id', '=', about.id)
    .executeTakeFirstOrThrow()
  const span = { starts_at: 0, ends_at: 8, category: 'allegation' as const, reason: 'Len Moss' }
  const made = { made_by: (await anOfficer()).id, made_at: aMomentLater(), lifted_at }
  const id = newId()
  await db
    .insertInto('redaction')
    .values({ id, revision_id, ...span, ...made })
    .execute()
  return id
}

test('a refusal and a mask stand in the register with page, kind and rule, without text or names', async () => {
  await aHouseRule(4)
  const on = await aPublication({ title: 'Parking on the Grove', moderation: 'every_comment' })
  const by = await aPerson('Canary Author')
  const comment = await aHeldComment({ on, by, body: 'Len Moss is a crook.' })
  const officer = await anOfficer('Canary Officer')
  await aDecision(comment, { verdict: 'withhold', rule: 4, note: 'It names Len Moss.' }, officer)
  await aMask(comment)

  const asked = { request: asking('/moderation-register'), params: {}, context: { nonce: '' } }
  const shown = await page(asked)
  const where = { slug: on.slug, title: 'Parking on the Grove' }
  expect(shown.lines).toMatchObject([
    { ...where, kind: 'redact', rule: null, why: 'allegation removed' },
    { ...where, kind: 'withhold', rule: { number: 4, title: 'Rule 4' }, why: null },
  ])
  const written = await (await fileOf()).text()
  expect(written).toContain('Parking on the Grove')
  expect(written.trim().split('\r\n')).toHaveLength(3)
  for (const said of [JSON.stringify(shown), written]) {
    expect(said).not.toMatch(/Len Moss|Canary|crook/)
    for (const secret of [by.id, officer.id, by.email, comment.id, comment.reference]) {
      expect(said).not.toContain(secret)
    }
  }
})

test('publishing is no refusal', async () => {
  const before = await lines()
  await aDecision(await aHeldComment(), { verdict: 'publish' })
  expect(await lines()).toEqual(before)
})

test('a refusal stands until another decision, and one about the same words reverses it', async () => {
  await aHouseRule(5)
  const comment = await aHeldComment()
  const refused = await aDecision(comment, { verdict: 'withhold', rule: 5, note: null })
  expect(await theLine(refused)).toMatchObject({ result: { words: 'Stands', at: null } })
  const reversal = await aDecision(comment, { verdict: 'publish' })
  const { decided_at } = await db
    .selectFrom('decision')
    .select('decided_at')
    .where('id', '=', reversal)
    .executeTakeFirstOrThrow()
  expect(await theLine(refused)).toMatchObject({ result: { words: 'Reversed', at: decided_at } })
  const removed = await aDecision(comment, { verdict: 'remove', rule: 5, note: null })
  expect(await theLine(refused)).toMatchObject({ result: { words: 'Reversed' } })
  expect(await theLine(removed)).toMatchObject({ kind: 'remove', result: { words: 'Stands' } })
  await aDecision(comment, { verdict: 'return', rule: 5, note: 'Leave out the name.' })
  expect(await theLine(removed)).toMatchObject({ result: { words: 'Decided again' } })
})

test('a refusal that was appealed says so, and with what result', async () => {
  const comment = await aHeldComment()
  const refused = await aDecision(comment, { verdict: 'withhold', rule: 5, note: null })
  expect(await theLine(refused)).toMatchObject({ isAppealed: false })
  const [submitted_at, decided_at] = [aMomentLater(), aMomentLater()]
  const appeal = { id: newId(), decision_id: refused, person_id: comment.person_id ?? '' }
  await db
    .insertInto('decision_appeal')
    .values({ ...appeal, grounds: 'Canary grounds', submitted_at, due_at: LATER })
    .execute()
  const waits = { isAppealed: true, result: { words: 'Appeal being decided', at: null } }
  expect(await theLine(refused)).toMatchObject(waits)
  const { id: decided_by } = await anOfficer()
  await db
    .updateTable('decision_appeal')
    .set({ result: 'overturned', decided_by, decided_at, words: 'Canary words' })
    .where('id', '=', appeal.id)
    .execute()
  const result = { words: 'Overturned on appeal', at: decided_at }
  expect(await theLine(refused)).toMatchObject({ isAppealed: true, result })
  expect(await (await fileOf()).text()).not.toContain('Canary')
})

test('a decision undone within seconds is not in the register', async () => {
  const comment = await aHeldComment()
  const undone = await aDecision(comment, { verdict: 'withhold', rule: 5, note: null })
  const stands = await aDecision(comment, { verdict: 'return', rule: 5, note: 'Shorter, please.' })
  await db
    .updateTable('decision')
    .set({ undone_at: aMomentLater() })
    .where('id', '=', undone)
    .execute()
  expect(await theLine(undone)).toBeUndefined()
  expect(await theLine(stands)).toMatchObject({ kind: 'return', result: { words: 'Stands' } })
})

test('what two officers left out of a review is in the register by its code', async () => {
  const { id: comment_id } = await aHeldComment()
  const { id: revision_id } = await db
    .selectFrom('comment_revision')
    .select('id')
    .where('comment_id', '=', comment_id)
    .executeTakeFirstOrThrow()
  const proposed = { proposed_by: (await anOfficer()).id, proposed_at: aMomentLater() }
  const confirmed = { confirmed_by: (await anOfficer()).id, confirmed_at: aMomentLater() }
  const id = newId()
  await db
    .insertInto('exclusion')
    .values({
      ...{ id, comment_id, revision_id, ...proposed, ...confirmed },
      ...{ code: 'duplicate', reason: 'Canary reason', considered_before: 'read' },
    })
    .execute()
  const line = { kind: 'exclude', why: 'the same again', rule: null, isAppealed: false }
  expect(await theLine(id)).toMatchObject(line)
  expect((await lines('kind=exclude')).map((found) => found.id)).toEqual([id])
  expect(await (await fileOf()).text()).not.toContain('Canary')
})

test('a mask that was lifted says so', async () => {
  const lifted = aMomentLater()
  const id = await aMask(await aHeldComment(), lifted)
  expect(await theLine(id)).toMatchObject({ result: { words: 'Reversed', at: lifted } })
})

test('the register is paged newest first without loss or repetition, refusals and masks as one list', async () => {
  await aHouseRule(6)
  for (let n = 0; n < 5; n += 1) {
    const comment = await aHeldComment()
    await aDecision(comment, { verdict: 'withhold', rule: 6, note: null })
    await aMask(comment)
  }
  const all = await lines()
  expect(all.length).toBeGreaterThan(9)
  const filter = registerFilterFrom(new URLSearchParams(), LATER)
  const paged: typeof all = []
  let before: { at: string; id: string } | null = null
  for (;;) {
    const rows: typeof all = await registerLines(db, { filter, before, limit: 2 })
    const last = rows.at(-1)
    if (!last) break
    paged.push(...rows)
    before = { at: last.at, id: last.id }
  }
  expect(paged).toEqual(all)
  const times = all.map(({ at }) => at)
  expect(times).toEqual([...times].sort().reverse())
})

test('the register is narrowed by month, rule and kind, in its file as on its page', async () => {
  const all = await lines()
  const masks = all.filter(({ kind }) => kind === 'redact')
  const under5 = all.filter(({ rule }) => rule?.number === 5)
  expect(await lines('kind=redact')).toEqual(masks)
  expect(await lines('rule=5')).toEqual(under5)
  expect(await lines('rule=5&kind=redact')).toEqual([])
  expect(await lines('rule=5&kind=remove&month=2026-11')).toEqual(
    under5.filter(({ kind }) => kind === 'remove'),
  )
  expect(await lines('month=2026-11')).toEqual(all)
  expect(await lines('month=2026-10')).toEqual([])
  expect(await lines('month=2027-13&kind=ban&rule=-1')).toEqual(all)
  const written = await (await fileOf('?rule=5')).text()
  expect(written.trim().split('\r\n')).toHaveLength(under5.length + 1)
})

test('a month of the register is the month of London clocks', async () => {
  const [first] = await redactionsMade(db, { span: null, before: null, limit: 1 })
  if (!first) throw new Error('There is a mask from before.')
  const moved = { ...first, id: newId(), made_at: '2026-06-30T23:30:00.000Z' }
  const mask = await db
    .selectFrom('redaction')
    .selectAll()
    .where('id', '=', first.id)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('redaction')
    .values({ ...mask, id: moved.id, made_at: moved.made_at })
    .execute()
  expect((await lines('month=2026-07')).map(({ id }) => id)).toEqual([moved.id])
  expect(await lines('month=2026-06')).toEqual([])
})

test('a title that looks like a formula is a text in the file', async () => {
  const on = await aPublication({ title: '=HYPERLINK("x")', moderation: 'every_comment' })
  await aDecision(await aHeldComment({ on }), { verdict: 'withhold', rule: 5, note: null })
  expect(await (await fileOf()).text()).toContain(`"'=HYPERLINK(""x"")"`)
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
