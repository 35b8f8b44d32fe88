import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import type { DispositionKind } from '#db/schema/reviews.ts'

export const DISPOSITION_NAMES: Record<DispositionKind, string> = {
  adopted: 'Adopted',
  adopted_in_part: 'Adopted in part',
  already_in_place: 'Already in place',
  not_adopted: 'Not adopted',
  deferred: 'Deferred',
  outside_powers: 'Outside our powers',
}

export type Disposition = {
  theme: string
  disposition: DispositionKind
  reason: string
  decisionReference: string | null
  whatChanges: string | null
  deferredUntil: string | null
  changedPublication: string | null
  changedSection: string | null
}

const emptyToNull = (text: string | undefined) => text || null

const DispositionForm = z
  .object({
    theme: z.uuid({ error: 'Select a theme' }),
    disposition: z.enum(
      [
        'adopted',
        'adopted_in_part',
        'already_in_place',
        'not_adopted',
        'deferred',
        'outside_powers',
      ],
      { error: 'Select what became of this theme' },
    ),
    reason: words({
      missing: 'Give the reason: everyone who raised this reads it',
      longest: 2_000,
      tooLong: 'Reason must be 2,000 characters or fewer',
    }),
    decision_reference: words({
      longest: 120,
      tooLong: 'Decision reference must be 120 characters or fewer',
    })
      .optional()
      .transform(emptyToNull),
    what_changes: words({
      longest: 1_000,
      tooLong: 'What changes must be 1,000 characters or fewer',
    })
      .optional()
      .transform(emptyToNull),
    deferred_until: z
      .union([z.literal(''), z.iso.date()], { error: 'Enter the date it is deferred to' })
      .optional()
      .transform(emptyToNull),
    /** A publication's slug with a section's key behind it: `a-library-that-opens#opening-hours`. */
    changed: words({ longest: 240, tooLong: 'Select what was changed' })
      .optional()
      .transform(emptyToNull),
  })
  .refine((form) => form.disposition !== 'deferred' || form.deferred_until !== null, {
    path: ['deferred_until'],
    message: 'Enter the date it is deferred to',
  })
  .transform((form): Disposition => {
    const [publication, section] = (form.changed ?? '').split('#')
    return {
      theme: form.theme,
      disposition: form.disposition,
      reason: form.reason,
      decisionReference: form.decision_reference,
      whatChanges: form.what_changes,
      deferredUntil: form.disposition === 'deferred' ? form.deferred_until : null,
      changedPublication: publication || null,
      changedSection: section || null,
    }
  })

export function parseDisposition(form: FormData): Parsed<Disposition> {
  return parseForm(DispositionForm, form)
}
