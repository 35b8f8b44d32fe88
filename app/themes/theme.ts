import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'
import type { Stance } from '#db/schema/themes.ts'

export const STANCE_NAMES: Record<Stance, string> = {
  for: 'For',
  against: 'Against or worried',
  mixed: 'Mixed',
  none: 'No stance',
}

export const FLAG_NAMES = {
  minority: 'Minority issue',
  equality: 'Equality issue',
  none: 'No flag',
}
const LONGEST_QUOTE = 2_000

const ThemeForm = z.object({
  name: words({
    missing: 'Enter a name for the theme',
    longest: 80,
    tooLong: 'Name must be 80 characters or fewer',
  }),
  description: words({
    missing: 'Say in a sentence what belongs to this theme',
    longest: 400,
    tooLong: 'Description must be 400 characters or fewer',
  }),
  examples: words({
    longest: 1_000,
    tooLong: 'Examples must be 1,000 characters or fewer',
  })
    .optional()
    .transform((examples) => examples ?? ''),
})

export function parseTheme(form: FormData) {
  return parseForm(ThemeForm, form)
}

const theme = z.uuid({ error: 'Select a theme' })
const stance = z.enum(['for', 'against', 'mixed', 'none'], { error: 'Select a stance' })

const CodingForm = z
  .object({
    theme,
    stance,
    contribution: z.uuid({ error: 'Select a contribution' }),
    /** The words it is made on; empty for what an officer entered. */
    revision: z
      .union([z.literal(''), z.uuid()], { error: 'Load the page again' })
      .optional()
      .transform((revision) => revision || null),
    /** Some of its words, and where they stand when they were selected; without them it is about all. */
    quote: z
      .string()
      .max(LONGEST_QUOTE, 'Quote 2,000 characters or fewer, or code the whole')
      .optional(),
    starts_at: z
      .string()
      .regex(/^\d{0,6}$/, 'Select the words again')
      .optional(),
  })
  .transform(({ quote, starts_at, ...coding }) => ({
    ...coding,
    quote: quote?.trim()
      ? {
          words: quote.replaceAll('\r\n', '\n').trim(),
          startsAt: starts_at ? Number(starts_at) : null,
        }
      : null,
  }))

export function parseStance(form: FormData) {
  return parseForm(z.object({ stance }), form)
}

/** One theme and stance for all members of a campaign. */
export function parseGroupCoding(form: FormData) {
  return parseForm(z.object({ theme, stance }), form)
}

export function parseCoding(form: FormData) {
  return parseForm(CodingForm, form)
}

const RemovalForm = z.object({ coding: z.uuid({ error: 'Select a coding' }) })

export function parseCodingRemoval(form: FormData) {
  return parseForm(RemovalForm, form)
}

/** A codeframe takes themes and codings until its review is with the decision-maker. */
export function takesCodings(review: { state: string }) {
  return review.state === 'gathering'
}

/** Why a coding was refused, as an officer reads it. */
export const CODING_REFUSALS = {
  closed: 'The evidence has been sealed and handed over, so codings no longer change.',
  no_such_words: 'Those words do not stand in it. Copy them exactly, or code the whole.',
  not_in_review: 'Its words changed, or it does not belong to this review. Load the page again.',
}

/** A stance in an address or a form; null for anything else. */
export function stanceFrom(word: string | null): Stance | null {
  return word === 'for' || word === 'against' || word === 'mixed' || word === 'none' ? word : null
}
