import { z } from 'zod'
import { parseForm } from '#app/platform/parse-form.ts'
import { counted } from '#app/ui/counted.ts'
import { agreementOf, kappaInWords, type Agreement } from './kappa.ts'

const DrawingForm = z.object({
  size: z
    .string({ error: 'Enter how many contributions to draw' })
    .regex(/^\d{1,4}$/, 'Enter how many contributions to draw, as a number')
    .transform(Number)
    .refine((size) => size >= 10 && size <= 1_000, 'Draw between 10 and 1,000 contributions'),
  coder: z.uuid({ error: 'Select who is the second coder' }),
})

export function parseDrawing(form: FormData) {
  return parseForm(DrawingForm, form)
}

type Pair = { theme: string; name: string; both: number; first: number; second: number }

export type ThemeAgreement = Agreement & {
  theme: string
  name: string
  first: number
  second: number
}

/** What two coders of a sample came to, theme by theme and over all their answers. */
export function agreementIn(pairs: Pair[], contributions: number) {
  const themes: ThemeAgreement[] = pairs.map(({ theme, name, ...pair }) => ({
    theme,
    name,
    first: pair.first,
    second: pair.second,
    ...agreementOf(answersOf(pair, contributions)),
  }))
  const all = {
    both: total(pairs, 'both'),
    first: total(pairs, 'first'),
    second: total(pairs, 'second'),
  }
  return {
    themes,
    overall: agreementOf(answersOf(all, contributions * pairs.length)),
    contributions,
  }
}

type Marks = { both: number; first: number; second: number }

/** Whether a theme is there, as each of two coders said. */
function answersOf({ both, first, second }: Marks, contributions: number) {
  const neither = contributions - first - second + both
  return [
    [both, first - both],
    [second - both, neither],
  ]
}

function total(pairs: Pair[], which: 'both' | 'first' | 'second') {
  return pairs.reduce((sum, pair) => sum + pair[which], 0)
}

export type AgreementFacts = {
  contributions: number
  agreed: number
  kappa: number | null
  lowest: { name: string; kappa: number } | null
}

/** For the published note on method: how far two people came to the same without knowing of each other. */
export function agreementSentences({ contributions, agreed, kappa, lowest }: AgreementFacts) {
  const drawn = `A second person coded ${counted(contributions, 'contribution')}, drawn by lot, without seeing how the first had.`
  const same = `The two gave the same answer to ${percent(agreed)} of the questions whether a theme is there`
  if (kappa === null) return [drawn, `${same}.`]
  const measure = `${same}; allowing for chance, their agreement is ${kappaInWords(kappa)} (Cohen’s kappa ${kappa.toFixed(2)}).`
  return lowest
    ? [drawn, measure, `It is lowest for “${lowest.name}” (${lowest.kappa.toFixed(2)}).`]
    : [drawn, measure]
}

export function percent(share: number) {
  return `${Math.round(share * 100)}%`
}
