import type { Learned, Vector } from './learning.ts'
import { marginsOf, vectorOf } from './learning.ts'

/** A stem or a pair of neighbours in a text: how often, and the words that it stands for there. */
export type Term = { times: number; words: string }

/** A machine's guess: a theme, how sure from 0 to 1, and the words of the text that drove it. */
export type Suggestion = { theme: string; score: number; drivers: string[] }

const MOST_DRIVERS = 5

/** The likeliest themes of a text, likeliest first. What no word of it speaks for is no suggestion. */
export function suggestionsFor(learned: Learned, terms: Map<string, Term>, most = 3): Suggestion[] {
  const vector = vectorOf(learned, terms)
  const margins = marginsOf(learned, vector)
  const order = learned.themes.map((_, theme) => theme)
  order.sort((a, b) => (margins[b] ?? 0) - (margins[a] ?? 0))
  return order.slice(0, most).flatMap((theme) => {
    const drivers = driversOf(learned, { vector, theme, terms })
    const score = 1 / (1 + Math.exp(-(margins[theme] ?? 0)))
    return drivers.length > 0 ? [{ theme: learned.themes[theme] ?? '', score, drivers }] : []
  })
}

type Driving = { vector: Vector; theme: number; terms: Map<string, Term> }

/** What spoke for it most, as the text has it; a word inside a pair that says more is not told again. */
function driversOf({ themes, weights, names }: Learned, { vector, theme, terms }: Driving) {
  const speaking: { words: string; share: number }[] = []
  for (const [place, term] of vector.terms.entries()) {
    const share = (weights[term * themes.length + theme] ?? 0) * (vector.values[place] ?? 0)
    const words = terms.get(names[term] ?? '')?.words
    if (words && share > 0) speaking.push({ words, share })
  }
  speaking.sort((a, b) => b.share - a.share)
  const told: string[] = []
  for (const { words } of speaking) {
    const isTold = told.some((other) => ` ${other} `.includes(` ${words} `))
    if (!isTold) told.push(words)
    if (told.length === MOST_DRIVERS) break
  }
  return told
}
