import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'
import type { EscalationKind } from '#db/schema/deciding.ts'

export const ESCALATION_KINDS: Record<EscalationKind, string> = {
  safeguarding: 'Somebody may be in danger',
  threat: 'Somebody is threatened',
  legal: 'A question for the council’s lawyers',
}

const longest = 1_000
const tooLong = 'It must be 1,000 characters or fewer'

const EscalationForm = z.object({
  kind: z.enum(['safeguarding', 'threat', 'legal'], { error: 'Select what it is about' }),
  note: words({ missing: 'Say what you have seen and whom you have told', longest, tooLong }),
})

export function parseEscalation(form: FormData) {
  return parseForm(EscalationForm, form)
}

const ClosingForm = z.object({
  words: words({ missing: 'Say what was done about it', longest, tooLong }),
})

export function parseClosing(form: FormData) {
  return parseForm(ClosingForm, form)
}
