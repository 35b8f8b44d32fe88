import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import type { RedactionTable } from '#db/schema/comments.ts'
import type { Selectable } from 'kysely'

export type Category = Selectable<RedactionTable>['category']

/** What the public reads in place of the masked words. */
export const REDACTION_MARKS: Record<Category, string> = {
  personal_information: 'personal information removed',
  allegation: 'allegation removed',
  offensive: 'offensive words removed',
  legal: 'removed for legal reasons',
}

export const CATEGORY_NAMES: Record<Category, string> = {
  personal_information: 'Personal information',
  allegation: 'An allegation about somebody',
  offensive: 'Offensive words',
  legal: 'For legal reasons',
}

export type Span = { starts_at: number; ends_at: number }

/** The masks of a revision in the order they stand in its text. */
export function masksOf(spans: (Span & { category: Category })[]) {
  return spans
    .map((span) => ({ ...span, words: REDACTION_MARKS[span.category] }))
    .sort((a, b) => a.starts_at - b.starts_at)
}

const BLOCK = '█'

/** The text with a block for each masked character, so that every other keeps its place. */
export function blocked(text: string, spans: Span[]) {
  return spans.reduce((masked, { starts_at, ends_at }) => {
    const blocks = masked.slice(starts_at, ends_at).replace(/[^\n]/g, BLOCK)
    return masked.slice(0, starts_at) + blocks + masked.slice(ends_at)
  }, text)
}

const WORDS_AROUND = 40

/** A mask with what stands before and behind it, so that it can be told from another. */
export function aroundMask(masked: string, { starts_at, ends_at }: Span) {
  const before = masked.slice(Math.max(0, starts_at - WORDS_AROUND), starts_at)
  const behind = masked.slice(ends_at, ends_at + WORDS_AROUND)
  const [open, close] = [starts_at > WORDS_AROUND, ends_at + WORDS_AROUND < masked.length]
  return `${open ? '… ' : ''}${before}[masked]${behind}${close ? ' …' : ''}`.replace(/\s+/g, ' ')
}

/** A masked text in pieces: words, and runs of blocks that are shown as a mark. */
export function piecesOf(text: string) {
  return text
    .split(/(█+(?:\n█+)*)/)
    .map((piece, index) => ({ words: piece, isMasked: index % 2 === 1 }))
    .filter(({ words }) => words.length > 0)
}

/** Where words stand in a text: everywhere, or in one place counted from the first. */
export function spansOf(
  text: string,
  { words: wanted, place }: { words: string; place: Place },
): Span[] {
  const spans: Span[] = []
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const last = spans.at(-1)
    if (last && from < last.ends_at) continue
    spans.push({ starts_at: from, ends_at: from + wanted.length })
  }
  if (place === 'all') return spans
  const only = spans[place - 1]
  return only ? [only] : []
}

export type Place = 'all' | number

/** So many places can be chosen between. */
export const MOST_PLACES = 9

export type Redaction = {
  words: string
  place: Place
  category: Category
  reason: string
  /** Publish it at once, as it then reads. */
  publishes: boolean
  seen: number
  revision: number
}

const LONGEST_REASON = 300

const RedactionForm = z
  .object({
    words: words({
      missing: 'Enter the words to mask',
      longest: 5_000,
      tooLong: 'The words must be 5,000 characters or fewer',
    }),
    place: z.union([z.literal('all'), z.coerce.number().int().min(1).max(MOST_PLACES)], {
      error: 'Select where',
    }),
    category: z.enum(['personal_information', 'allegation', 'offensive', 'legal'], {
      error: 'Select what the words are',
    }),
    reason: words({
      missing: 'Say why, as its author will read it',
      longest: LONGEST_REASON,
      tooLong: `The reason must be ${LONGEST_REASON} characters or fewer`,
    }),
    then: z.literal('publish').optional(),
    seen: z.coerce.number().int().min(0).max(1_000_000),
    revision: z.coerce.number().int().min(1).max(1_000_000),
  })
  .transform(({ then, ...form }): Redaction => ({ ...form, publishes: then === 'publish' }))

export function parseRedaction(form: FormData): Parsed<Redaction> {
  return parseForm(RedactionForm, form)
}

const Reason = z.object({
  seen: z.coerce.number().int().min(0).max(1_000_000),
  revision: z.coerce.number().int().min(1).max(1_000_000),
  because: words({
    missing: 'Say why the words may be read again',
    longest: LONGEST_REASON,
    tooLong: `The reason must be ${LONGEST_REASON} characters or fewer`,
  }),
})

const PreviewForm = z.object({
  words: z.string().trim().min(1).max(5_000),
  place: z.union([z.literal('all'), z.coerce.number().int().min(1).max(MOST_PLACES)]).catch('all'),
  category: z
    .enum(['personal_information', 'allegation', 'offensive', 'legal'])
    .catch('personal_information'),
})

/** What of a form can be shown already: null while no words are in it. */
export function parsePreview(form: FormData) {
  const parsed = PreviewForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) return null
  return { ...parsed.data, words: parsed.data.words.replaceAll('\r\n', '\n') }
}

export function parseLifting(form: FormData) {
  return parseForm(Reason, form)
}
