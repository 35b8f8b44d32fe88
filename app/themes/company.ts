import type { Term, Texts } from './terms-said.ts'

/** How alike the company is that two terms keep, from 0 to 1. */
export type Likeness = (one: number, other: number) => number

/** Common company counts as if it were rarer: Levy and Goldberg’s choice. */
const SMOOTHED = 0.75
const NEAR = [-2, -1, 1, 2]

/** By the words up to two places away: “polite” and “friendly” stand in the same places. */
export function likePlaces(said: Texts, terms: Term[], fewest: number): Likeness {
  const rowOf = new Map(terms.map(({ parts }, row) => [parts[0], row]))
  const columns = columnsOf(said, fewest)
  const rows = terms.map(() => new Float64Array(NEAR.length * columns.size))
  for (let text = 0; text < said.size; text += 1) {
    const spoken = said.spoken(text)
    for (const [place, { stem, isStop }] of spoken.entries()) {
      const row = isStop ? undefined : rows[rowOf.get(stem) ?? -1]
      if (!row) continue
      for (const [side, step] of NEAR.entries()) {
        const column = columns.get(spoken[place + step]?.stem ?? -1)
        if (column !== undefined) add(row, side * columns.size + column)
      }
    }
  }
  return likenessOf(rows)
}

/** Words that enough texts hold, those that tell nothing among them: “was … and”. */
function columnsOf(said: Texts, fewest: number) {
  const counts = new Map<number, number>()
  for (let text = 0; text < said.size; text += 1)
    for (const stem of new Set(said.spoken(text).map((word) => word.stem)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const often = [...counts].filter(([, times]) => times >= fewest)
  return new Map(often.map(([stem], column) => [stem, column]))
}

/** By the terms anywhere in the same texts: “hours” and “ambulance” are told of together. */
export function likeTexts(terms: Term[], heldBy: number[][]): Likeness {
  const rows = terms.map(() => new Float64Array(terms.length))
  for (const held of heldBy) {
    for (const one of held) {
      const row = rows[one]
      for (const other of held) if (row && !shareWord(terms[one], terms[other])) add(row, other)
    }
  }
  return likenessOf(rows)
}

export function shareWord(one: Term | undefined, other: Term | undefined) {
  return one?.parts.some((part) => other?.parts.includes(part)) ?? false
}

function add(row: Float64Array, column: number) {
  row[column] = (row[column] ?? 0) + 1
}

/** The cosine between rows of positive pointwise mutual information. */
function likenessOf(counts: Float64Array[]): Likeness {
  const width = counts[0]?.length ?? 0
  const columns = new Float64Array(width)
  for (const row of counts)
    for (let at = 0; at < width; at += 1) columns[at] = (columns[at] ?? 0) + (row[at] ?? 0)
  const smoothed = columns.map((times) => times ** SMOOTHED)
  const all = smoothed.reduce((sum, times) => sum + times, 0)
  const rows = counts.map((row) => informing(row, { smoothed, all }))
  return (one, other) => {
    const [a, b] = [rows[one], rows[other]]
    let shared = 0
    a?.values.forEach((value, at) => {
      shared += value * (b?.dense[a.columns[at] ?? 0] ?? 0)
    })
    return shared
  }
}

type Smoothed = { smoothed: Float64Array; all: number }

function informing(row: Float64Array, { smoothed, all }: Smoothed) {
  const total = row.reduce((sum, times) => sum + times, 0)
  const dense = Float32Array.from(row, (times, column) => {
    const expected = (total * (smoothed[column] ?? 0)) / all
    return times > expected ? Math.log(times / expected) : 0
  })
  const length = Math.sqrt(dense.reduce((sum, value) => sum + value * value, 0)) || 1
  for (let at = 0; at < dense.length; at += 1) dense[at] = (dense[at] ?? 0) / length
  const columns = [...dense.keys()].filter((column) => dense[column])
  return { dense, columns, values: columns.map((column) => dense[column] ?? 0) }
}

/** Puts together what is alike on average, the most alike first. */
export function families(count: number, likeness: Likeness, enough: number): number[][] {
  const groups = Array.from({ length: count }, (_, place) => [place])
  const alike = groups.map((_, a) => groups.map((_, b) => (a === b ? 0 : likeness(a, b))))
  for (;;) {
    const [one, other] = mostAlike(groups, alike, enough)
    const [into, from] = [groups[one], groups[other]]
    if (!into || !from) return groups.filter((group) => group.length > 0)
    for (const [place, row] of alike.entries()) {
      const [a, b] = [row[one] ?? 0, row[other] ?? 0]
      const average = (a * into.length + b * from.length) / (into.length + from.length)
      row[one] = average
      const back = alike[one]
      if (back) back[place] = average
    }
    into.push(...from.splice(0))
  }
}

function mostAlike(groups: number[][], alike: number[][], enough: number) {
  let [one, other, most] = [-1, -1, enough]
  for (const [a, group] of groups.entries()) {
    if (group.length === 0) continue
    for (let b = 0; b < a; b += 1) {
      if (groups[b]?.length === 0 || (alike[a]?.[b] ?? 0) <= most) continue
      ;[one, other, most] = [a, b, alike[a]?.[b] ?? 0]
    }
  }
  return [one, other] as const
}
