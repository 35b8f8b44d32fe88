import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { registerFilterFrom } from '#app/figures/register-filter.ts'
import { registerLines } from '#app/figures/register.server.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as figuresPage } from '#app/routes/public/moderation-figures.tsx'
import { loader as figuresFile } from '#app/routes/public/moderation-figures-file.ts'
import { loader as registerFile } from '#app/routes/public/moderation-register-file.ts'
import { monthByHand, quantileByHand, recount, type Recount } from '../support/recount.ts'
import { asking } from '../support/session.ts'
import { aRandomWalk, WALK_BEGINS } from '../support/walk.ts'

let ends = ''

beforeAll(async () => {
  ends = (await aRandomWalk({ seed: 20_250_320, acts: 700 })).ends
})

function asked(path: string) {
  return { request: asking(path), params: {}, context: { nonce: '' } }
}

function shownFigures() {
  return figuresPage(asked(`/moderation/figures?until=${monthByHand(ends)}`))
}

async function rowsOf(answer: Response | Promise<Response>) {
  const text = (await (await answer).text()).replace(/^\ufeff/, '')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

type Waits = Recount['waits']

function timing(waits: Waits) {
  const quantiles = (list: number[]) => ({
    median: quantileByHand(list, 0.5),
    ninetieth: quantileByHand(list, 0.9),
  })
  return {
    decisions: waits.length,
    working: quantiles(waits.map(({ working }) => working)),
    clock: quantiles(waits.map(({ clock }) => clock)),
  }
}

/** The figures of a month by hand, in the shape in which the page has them. */
function byHand({ lives, refusals, waits, appeals }: Recount, month: string) {
  const isIn = (at: string | null) => at !== null && monthByHand(at) === month
  const sent = lives.filter((life) => isIn(life.sent))
  const published = lives.filter((life) => isIn(life.public))
  const refused = refusals.filter(({ at }) => isIn(at))
  const decided = waits.filter(({ at }) => isIn(at))
  const count = (verdict: string) => refused.filter((one) => one.verdict === verdict).length
  const answered = (result: string) =>
    appeals.answered.filter((one) => isIn(one.at) && one.result === result).length
  return {
    month,
    received: sent.length,
    waiting: sent.filter((life) => life.waits).length,
    published: published.length,
    publishedAtOnce: published.filter((life) => life.isAtOnce).length,
    returned: count('return'),
    withheld: count('withhold'),
    removed: count('remove'),
    byRule: [1, 2, 3, 4, 5]
      .map((rule) => ({ rule, decisions: refused.filter((one) => one.rule === rule).length }))
      .filter(({ decisions }) => decisions > 0),
    appeals: {
      made: appeals.made.filter(({ at }) => isIn(at)).length,
      answered: {
        upheld: answered('upheld'),
        varied: answered('varied'),
        overturned: answered('overturned'),
      },
    },
    timings: {
      held: timing(decided.filter(({ isHeld }) => isHeld)),
      readAfter: timing(decided.filter(({ isHeld }) => !isHeld)),
    },
  }
}

async function bothCounts() {
  const { figures } = await shownFigures()
  const counted = await recount()
  return {
    shown: figures.map(({ byRule, ...figure }) => ({
      ...figure,
      byRule: byRule.map(({ rule, decisions }) => ({ rule, decisions })),
    })),
    byHand: figures.map(({ month }) => byHand(counted, month)),
    counted,
  }
}

test('the walk went through enough to count', async () => {
  const { lives, refusals, waits, appeals, masks, undone, excluded } = await recount()
  expect(lives.length).toBeGreaterThan(250)
  expect(refusals.length).toBeGreaterThan(50)
  expect(waits.filter(({ isHeld }) => isHeld).length).toBeGreaterThan(50)
  expect(waits.filter(({ isHeld }) => !isHeld).length).toBeGreaterThan(20)
  expect(appeals.answered.length).toBeGreaterThan(3)
  expect(undone).toBeGreaterThan(10)
  expect(excluded.length).toBeGreaterThan(0)
  expect(masks.filter(({ lifted_at }) => lifted_at !== null).length).toBeGreaterThan(0)
  expect(masks.length).toBeGreaterThan(5)
  expect(lives.filter((life) => life.waits).length).toBeGreaterThan(20)
  expect(new Set(lives.map(({ sent }) => monthByHand(sent))).size).toBeGreaterThan(2)
})

test('every figure on the page is what a recount of the log and the rows gives', async () => {
  const { shown, byHand, counted } = await bothCounts()
  expect(shown).toEqual(byHand)
  const sum = (list: number[]) => list.reduce((all, one) => all + one, 0)
  expect(sum(shown.map(({ received }) => received))).toBe(counted.lives.length)
  const refused = shown.map(({ returned, withheld, removed }) => returned + withheld + removed)
  expect(sum(refused)).toBe(counted.refusals.length)
})

test('the file of figures says what the page says', async () => {
  const { shown } = await bothCounts()
  const rows = await rowsOf(
    figuresFile(asked(`/moderation/figures.csv?until=${monthByHand(ends)}`)),
  )
  const number = (words: string | undefined) => (words === '' ? null : Number(words))
  const read = rows.map((row) => ({
    month: row.month,
    received: number(row.received),
    published: number(row.published),
    removed: number(row.removed),
    underRule3: number(row['refused under rule 3']),
    overturned: number(row['appeals overturned']),
    ninetieth: number(row['held: 90th percentile, working minutes']),
    median: number(row['published at once: median, minutes']),
  }))
  expect(read).toEqual(
    shown.map((figure) => ({
      month: figure.month,
      received: figure.received,
      published: figure.published,
      removed: figure.removed,
      underRule3: figure.byRule.find(({ rule }) => rule === 3)?.decisions ?? 0,
      overturned: figure.appeals.answered.overturned,
      ninetieth: figure.timings.held.working.ninetieth,
      median: figure.timings.readAfter.clock.median,
    })),
  )
})

test('the register has every refusal and every mask of the log and the rows, and no other', async () => {
  const { refusals, masks, appealed, excluded } = await recount()
  const filter = registerFilterFrom(new URLSearchParams(), ends)
  const lines = await registerLines(db, { filter, before: null, limit: 5_000 })
  const shown = lines.map(({ at, kind, rule }) => `${at} ${kind} ${rule?.number ?? ''}`)
  const counted = [
    ...refusals.map(({ at, verdict, rule }) => `${at} ${verdict} ${rule}`),
    ...masks.map(({ made_at }) => `${made_at} redact `),
    ...excluded.map(({ at }) => `${at} exclude `),
  ]
  expect([...shown].sort()).toEqual(counted.sort())
  expect(lines.filter(({ isAppealed }) => isAppealed)).toHaveLength(appealed)

  const rows = await rowsOf(registerFile(asked('/moderation-register.csv')))
  expect(rows.map((row) => [row.rule, row.appealed, row.result])).toEqual(
    lines.map((line) => [
      line.rule ? String(line.rule.number) : '',
      line.isAppealed ? 'yes' : 'no',
      line.result.words,
    ]),
  )
})

test('a month of the register has as many refusals as its figures', async () => {
  for (const { month, returned, withheld, removed } of (await shownFigures()).figures) {
    for (const [kind, figure] of Object.entries({
      return: returned,
      withhold: withheld,
      remove: removed,
    })) {
      const filter = registerFilterFrom(new URLSearchParams({ month, kind }), ends)
      const lines = await registerLines(db, { filter, before: null, limit: 5_000 })
      expect(lines).toHaveLength(figure)
    }
  }
})

test('a recount notices a decision that was lost, and a comment that was', async () => {
  const lost = await db
    .selectFrom('decision')
    .selectAll()
    .where('verdict', '=', 'withhold')
    .where('id', 'not in', (eb) => eb.selectFrom('decision_appeal').select('decision_id'))
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  await db.deleteFrom('standing_before').where('decision_id', '=', lost.id).execute()
  await db.deleteFrom('decision').where('id', '=', lost.id).execute()
  const without = await bothCounts()
  expect(without.shown).not.toEqual(without.byHand)
  await db.insertInto('decision').values(lost).execute()
  const restored = await bothCounts()
  expect(restored.shown).toEqual(restored.byHand)

  const { id } = await db
    .selectFrom('comment')
    .select('id')
    .where('published_at', '>', '2025-05')
    .limit(1)
    .executeTakeFirstOrThrow()
  await db.updateTable('comment').set({ published_at: WALK_BEGINS }).where('id', '=', id).execute()
  const moved = await bothCounts()
  expect(moved.shown).not.toEqual(moved.byHand)
})
