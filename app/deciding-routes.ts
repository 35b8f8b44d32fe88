import { route } from '@remix-run/route-config'

/** What officers do about a comment beside deciding. */
export const deciding = [
  route('officer/comments/:reference/undoing', 'routes/officer/undoing.tsx'),
  route('officer/comments/:reference/redactions/new', 'routes/officer/redaction-new.tsx'),
  route('officer/comments/:reference/redactions/preview', 'routes/officer/redaction-preview.tsx'),
  route('officer/redactions/:id/lifting', 'routes/officer/redaction-lifting.tsx'),
  route('officer/comments/:reference/original', 'routes/officer/original.tsx'),
  route('officer/comments/:reference/notes', 'routes/officer/notes.tsx'),
  route('officer/comments/:reference/escalation', 'routes/officer/escalation.tsx'),
  route('officer/comments/:reference/escalation/closing', 'routes/officer/escalation-closing.tsx'),
  route('officer/escalations', 'routes/officer/escalations.tsx'),
  route('officer/comments/:reference/exclusions/new', 'routes/officer/exclusion-new.tsx'),
  route('officer/exclusions', 'routes/officer/exclusions.tsx'),
  route('officer/exclusions/:id/confirmation', 'routes/officer/exclusion-confirmation.tsx'),
  route('officer/exclusions/:id/declining', 'routes/officer/exclusion-declining.tsx'),
  route('officer/exclusions/:id/reversal', 'routes/officer/exclusion-reversal.tsx'),
  route('officer/appeals', 'routes/officer/appeals.tsx'),
  route('officer/appeals/:id', 'routes/officer/appeal.tsx'),
]
