import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withSmallNumbersHidden, type Shown } from '#app/reviews/suppression.ts'

test('a count under ten is not shown, and neither is one that would give it away', () => {
  const shown = withSmallNumbersHidden({ all: [60, 40, 25, 30], rows: [[30, 4, 12, 15]] })
  expect(shown).toEqual({ all: [60, 40, 25, 30], rows: [[30, null, 12, null]] })
})

test('where all but a few of a group raised a theme, the count is not shown', () => {
  const shown = withSmallNumbersHidden({ all: [60, 40, 25, 30], rows: [[30, 36, 12, 15]] })
  expect(shown.rows[0]?.[1]).toBeNull()
})

test('large counts are shown as they are', () => {
  const counts = { all: [60, 40, 50], rows: [[30, 20, 25]] }
  expect(withSmallNumbersHidden(counts)).toEqual(counts)
})

const table = fc.integer({ min: 2, max: 6 }).chain((groups) => {
  const row = fc.array(fc.tuple(fc.nat(60), fc.nat(40)), { minLength: groups, maxLength: groups })
  return fc.array(row, { minLength: 1, maxLength: 5 }).map((rows) => {
    const most = (group: number) => Math.max(...rows.map((cells) => cells[group]?.[0] ?? 0))
    const all = Array.from(
      { length: groups },
      (_, group) => most(group) + (rows[0]?.[group]?.[1] ?? 0),
    )
    return { all, rows: rows.map((cells) => cells.map(([count]) => count)) }
  })
})

test('nothing under ten is ever shown, nor what leaves under ten of a group', () => {
  fc.assert(
    fc.property(table, ({ all, rows }) => {
      const shown = withSmallNumbersHidden({ all, rows })
      for (const count of [...shown.all, ...shown.rows.flat()]) {
        if (count !== null) expect(count).toBeGreaterThanOrEqual(10)
      }
      shown.rows.forEach((row) =>
        row.forEach((count, group) => {
          if (count !== null) expect((all[group] ?? 0) - count).toBeGreaterThanOrEqual(10)
        }),
      )
    }),
  )
})

test('what is hidden in a line is never one count alone, nor a few that are small together', () => {
  fc.assert(
    fc.property(table, ({ all, rows }) => {
      const shown = withSmallNumbersHidden({ all, rows })
      const lines: [number[], (number | null)[]][] = [[all, shown.all]]
      rows.forEach((row, theme) => lines.push([row, shown.rows[theme] ?? []]))
      for (const [counts, line] of lines) {
        const out = counts.filter((_, group) => line[group] === null)
        if (out.length === 0 || out.length === counts.length) continue
        expect(out.length).toBeGreaterThan(1)
        expect(out.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(10)
      }
    }),
  )
})

/** Every way to divide a number among three groups. */
function* divisions(total: number): Generator<number[]> {
  for (let one = 0; one <= total; one += 1) {
    for (let two = 0; two <= total - one; two += 1) yield [one, two, total - one - two]
  }
}

const SMALLEST = 3

/** Every table of one theme with these totals, gathered by what would be shown of it. */
function tablesByWhatIsShown(people: number, raised: number) {
  const tables = new Map<string, { shown: Shown; counts: number[][] }>()
  for (const all of divisions(people)) {
    for (const row of divisions(raised)) {
      if (row.some((count, group) => count > (all[group] ?? 0))) continue
      const shown = withSmallNumbersHidden({ all, rows: [row] }, SMALLEST)
      const key = JSON.stringify(shown)
      const known = tables.get(key) ?? { shown, counts: [] }
      known.counts.push([...all, ...row])
      tables.set(key, known)
    }
  }
  return tables
}

test('whoever knows the rule and every total still cannot work a hidden count out', () => {
  for (let people = SMALLEST; people <= 16; people += 1) {
    for (let raised = 2; raised <= people - 2; raised += 1) {
      for (const { shown, counts } of tablesByWhatIsShown(people, raised).values()) {
        const cells = [...shown.all, ...(shown.rows[0] ?? [])]
        cells.forEach((cell, place) => {
          if (cell !== null) return
          const possible = new Set(counts.map((table) => table[place]))
          const told = `${JSON.stringify(shown)}: cell ${place} of ${people} people, ${raised} raised it`
          expect(possible.size, told).toBeGreaterThan(1)
        })
      }
    }
  }
})
