import { z } from 'zod'
import { parseForm, type FieldErrors, type Parsed } from '#app/platform/parse-form.ts'
import type { VerdictName } from '#db/schema/comments.ts'
import { parseDecision } from './decision.ts'

/** What an officer chose, as they saw it. */
export type Choice = { reference: string; revision: number; seen: number }

/** As many as are chosen at once; the rest of a longer list comes next. */
export const MOST_AT_ONCE = 1_000

export type Bulk = {
  verdict: VerdictName
  rule: number | null
  note: string | null
  choices: Choice[]
}

const Confirmation = z.object({
  count: z.string({ error: 'Type how many comments this decides about' }).trim(),
})

/** One verdict for many; how many is typed, so that a slip decides about none. */
export function parseBulk(form: FormData): Parsed<Bulk> {
  const choices = form
    .getAll('comment')
    .map((chosen) => choiceFrom(String(chosen)))
    .filter((choice) => choice !== null)
  form.delete('comment')
  form.set('seen', '0')
  form.set('revision', '1')
  const [decision, confirmed] = [parseDecision(form), parseForm(Confirmation, form)]
  const errors: FieldErrors = {
    ...(decision.ok ? {} : decision.errors),
    ...(confirmed.ok ? countErrors(confirmed.value.count, choices.length) : confirmed.errors),
  }
  if (choices.length === 0) errors.comment = 'Choose one comment or more'
  if (!decision.ok || !confirmed.ok || Object.keys(errors).length > 0) {
    const typed = ['verdict', 'rule', 'note', 'count', 'filter'].map((name) => [
      name,
      String(form.get(name) ?? ''),
    ])
    return { ok: false, errors, typed: Object.fromEntries(typed) as Record<string, string> }
  }
  const { verdict, ...cited } = decision.value
  const rule = 'rule' in cited ? cited.rule : null
  const note = 'note' in cited ? cited.note : null
  return { ok: true, value: { verdict, rule, note, choices: choices.slice(0, MOST_AT_ONCE) } }
}

function countErrors(count: string, chosen: number): FieldErrors {
  return count === String(chosen) ? {} : { count: `Type ${chosen} to confirm` }
}

/** `C-7F3K2XB~2~0`: a reference, the revision read, and how many decisions were seen. */
export function choiceInWords({ reference, revision, seen }: Choice) {
  return `${reference}~${revision}~${seen}`
}

export function choiceFrom(text: string): Choice | null {
  const [, reference = '', revision, seen] = /^([\w-]{1,60})~(\d{1,7})~(\d{1,7})$/.exec(text) ?? []
  return reference ? { reference, revision: Number(revision), seen: Number(seen) } : null
}

/** Why one of many was not decided about. */
export const SKIPPED: Record<string, string> = {
  decided_already: 'a colleague decided meanwhile',
  changed: 'it changed meanwhile',
  own: 'your own, or on your own page',
  concerned: 'it names you or answers you',
  appealed: 'its author appeals, and a different officer answers',
  not_open: 'that decision is not open for it',
  unknown_rule: 'the house rule is not in force any more',
  not_officer: 'whoever asked is an officer no more',
  unreadable: 'the decision could not be read',
}

export function skippedInWords(why: string) {
  return SKIPPED[why] ?? 'not decided'
}
