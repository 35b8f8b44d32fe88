import type { Term } from './suggestion.ts'

/** What was learned from people's codings: for each term and theme a weight, laid out term by term. */
export type Learned = {
  themes: string[]
  names: string[]
  terms: Map<string, number>
  rarity: Float32Array
  weights: Float32Array
  start: Float32Array
}

export type Vector = { terms: Int32Array; values: Float32Array }

type Example = { terms: Int32Array; times: Uint8Array; themes: number[] }

const PASSES = 15
/** The first third of the passes is not yet part of the average that is kept. */
const WARMING_UP = 5
const STEP = 1
const SLOWING = 0.2
const SHRINKING = 1e-5
const START_STEP = 0.1
/** An error smaller than this teaches nothing. */
const NEAR_ENOUGH = 0.06
const FEWEST_STEMS = 2
const FEWEST_PAIRS = 3
const MOST_TERMS = 150_000

/** Gathers what people coded, then learns one logistic regression for each theme over TF-IDF. */
export function newLesson(themes: string[]) {
  const places = new Map(themes.map((theme, place) => [theme, place]))
  const ids = new Map<string, number>()
  const seenIn: number[] = []
  const examples: Example[] = []
  return {
    add(terms: Map<string, Term>, coded: string[]) {
      const encoded = new Int32Array(terms.size)
      const times = new Uint8Array(terms.size)
      let place = 0
      for (const [name, term] of terms) {
        const id = ids.get(name) ?? ids.size
        ids.set(name, id)
        seenIn[id] = (seenIn[id] ?? 0) + 1
        encoded[place] = id
        times[place] = Math.min(term.times, 255)
        place += 1
      }
      const known = coded.flatMap((theme) => places.get(theme) ?? [])
      examples.push({ terms: encoded, times, themes: known })
    },
    size: () => examples.length,
    learn(onPass: (share: number) => void = () => undefined) {
      const { learned, kept } = chooseTerms({ themes, ids, seenIn, examples: examples.length })
      const lessons = examples.map((example) => ({
        vector: weighed(learned, renumbered(example, kept)),
        themes: example.themes,
      }))
      teach(learned, lessons, onPass)
      return learned
    },
  }
}

type Choosing = {
  themes: string[]
  ids: Map<string, number>
  seenIn: number[]
  examples: number
}

/** Terms seen too rarely say nothing about anything else; more than there is room for are not kept. */
function chooseTerms({ themes, ids, seenIn, examples }: Choosing) {
  let extra = 0
  const isKept = (name: string, id: number) =>
    (seenIn[id] ?? 0) >= (name.includes(' ') ? FEWEST_PAIRS : FEWEST_STEMS) + extra
  let names = [...ids].filter(([name, id]) => isKept(name, id))
  for (; names.length > MOST_TERMS; extra += 1) names = names.filter(([n, id]) => isKept(n, id))
  const kept = new Int32Array(ids.size).fill(-1)
  const rarity = new Float32Array(names.length)
  for (const [place, [, id]] of names.entries()) {
    kept[id] = place
    rarity[place] = Math.log(1 + examples / (seenIn[id] ?? 1))
  }
  const learned: Learned = {
    themes,
    names: names.map(([name]) => name),
    terms: new Map(names.map(([name], place) => [name, place])),
    rarity,
    weights: new Float32Array(names.length * themes.length),
    start: new Float32Array(themes.length),
  }
  return { learned, kept }
}

function renumbered({ terms, times }: Example, kept: Int32Array) {
  const found: [number, number][] = []
  for (const [place, id] of terms.entries()) {
    const term = kept[id] ?? -1
    if (term >= 0) found.push([term, times[place] ?? 1])
  }
  return found
}

export function vectorOf(learned: Learned, terms: Map<string, Term>): Vector {
  const found: [number, number][] = []
  for (const [name, { times }] of terms) {
    const term = learned.terms.get(name)
    if (term !== undefined) found.push([term, times])
  }
  return weighed(learned, found)
}

/** TF-IDF, brought to length one. */
function weighed({ rarity }: Learned, found: [number, number][]): Vector {
  const terms = Int32Array.from(found, ([term]) => term)
  const values = Float32Array.from(
    found,
    ([term, times]) => (1 + Math.log(times)) * (rarity[term] ?? 0),
  )
  const length = Math.hypot(...values) || 1
  return { terms, values: values.map((value) => value / length) }
}

export function marginsOf({ themes, weights, start }: Learned, { terms, values }: Vector) {
  const count = themes.length
  const margins = Float64Array.from(start)
  for (let place = 0; place < terms.length; place += 1) {
    const at = (terms[place] ?? 0) * count
    const value = values[place] ?? 0
    for (let theme = 0; theme < count; theme += 1)
      margins[theme] = (margins[theme] ?? 0) + (weights[at + theme] ?? 0) * value
  }
  return margins
}

type Lesson = { vector: Vector; themes: number[] }

/** Stochastic gradient descent, always in the same order; what is kept is the average of the later passes. */
function teach(learned: Learned, lessons: Lesson[], onPass: (share: number) => void) {
  const { weights, start } = learned
  const [sum, startSum] = [new Float32Array(weights.length), new Float32Array(start.length)]
  const draw = drawing()
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(lessons, draw)
    const step = STEP / (1 + pass * SLOWING)
    for (const lesson of lessons) correct(learned, lesson, step)
    if (pass >= WARMING_UP) {
      for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0)
      for (let at = 0; at < start.length; at += 1)
        startSum[at] = (startSum[at] ?? 0) + (start[at] ?? 0)
    }
    onPass((pass + 1) / PASSES)
  }
  const averaged = PASSES - WARMING_UP
  for (let at = 0; at < sum.length; at += 1) weights[at] = (sum[at] ?? 0) / averaged
  for (let at = 0; at < start.length; at += 1) start[at] = (startSum[at] ?? 0) / averaged
}

function correct(learned: Learned, { vector, themes }: Lesson, step: number) {
  const { weights, start } = learned
  const count = learned.themes.length
  const errors = marginsOf(learned, vector)
  for (let theme = 0; theme < count; theme += 1)
    errors[theme] = 1 / (1 + Math.exp(-(errors[theme] ?? 0)))
  for (const theme of themes) errors[theme] = (errors[theme] ?? 0) - 1
  for (let theme = 0; theme < count; theme += 1) {
    if (Math.abs(errors[theme] ?? 0) < NEAR_ENOUGH) errors[theme] = 0
    start[theme] = (start[theme] ?? 0) - step * START_STEP * (errors[theme] ?? 0)
  }
  for (let place = 0; place < vector.terms.length; place += 1) {
    const at = (vector.terms[place] ?? 0) * count
    const value = vector.values[place] ?? 0
    for (let theme = 0; theme < count; theme += 1) {
      const weight = weights[at + theme] ?? 0
      const slope = (errors[theme] ?? 0) * value + SHRINKING * weight
      weights[at + theme] = weight - step * slope
    }
  }
}

function shuffle(lessons: Lesson[], draw: () => number) {
  for (let left = lessons.length - 1; left > 0; left -= 1) {
    const chosen = Math.floor(draw() * (left + 1))
    const [a, b] = [lessons[left], lessons[chosen]]
    if (a && b) [lessons[left], lessons[chosen]] = [b, a]
  }
}

/** The same numbers every time, so that the same codings teach the same. */
function drawing() {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
