import { z } from 'zod'

export type FieldErrors = Record<string, string>

export type Parsed<T> =
  { ok: true; value: T } | { ok: false; errors: FieldErrors; typed: Record<string, string> }

/** The first message for each field, and everything that was typed, so that the page can keep it. */
export function parseForm<T>(schema: z.ZodType<T>, form: FormData): Parsed<T> {
  const typed = Object.fromEntries(
    [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: FieldErrors = {}
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return { ok: false, errors, typed }
}

/**
 * Characters nobody sees that turn lines round or hide what a word is. Joiners stay: emoji, Persian and
 * Indian scripts need them, and so do the tags that make a flag of Wales.
 */
const HIDDEN =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|(?<![\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0000}-\u{e007f}]+/gu

type Field = {
  missing?: string
  longest: number
  tooLong: string
  /** Where a hidden character is to be refused rather than left out. */
  keepsHidden?: true
}

/** A text field: trimmed, without hidden characters, in one form of Unicode, with the messages a person reads. */
export function words(field: Field) {
  const text = z
    .string({ error: field.missing ?? 'Fill this in' })
    .transform((value) => {
      const seen = field.keepsHidden ? value : value.replace(HIDDEN, '')
      return seen.replaceAll('\r\n', '\n').normalize('NFC').trim()
    })
    .refine((value) => !hasBrokenCharacters(value), BROKEN)
    .refine((value) => value.length <= field.longest, field.tooLong)
  const { missing } = field
  return missing ? text.refine((value) => value.length > 0, missing) : text
}

const BROKEN = 'Some characters did not arrive whole. Check the text and send it again'

/** What broken UTF-8 turns into, and characters that neither PostgreSQL nor XML can carry. */
function hasBrokenCharacters(text: string) {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/.test(text) || !text.isWellFormed()
}
