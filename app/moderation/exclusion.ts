import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'
import type { ExclusionCode } from '#db/schema/deciding.ts'

/** Why a comment is not considered in a review. None of them is "we do not agree". */
export const EXCLUSION_CODES: Record<ExclusionCode, string> = {
  duplicate: 'The same person has said the same already',
  off_topic: 'It is not about what was asked',
  spam: 'It advertises, or was sent by a machine',
  impersonation: 'It was sent in somebody else’s name',
  no_point: 'It makes no point that could be considered',
  test: 'It was sent to try something out',
}

const ExclusionForm = z.object({
  code: z.enum(['duplicate', 'off_topic', 'spam', 'impersonation', 'no_point', 'test'], {
    error: 'Select why it is not considered',
  }),
  reason: words({
    missing: 'Say how you know, for the colleague who confirms it',
    longest: 500,
    tooLong: 'It must be 500 characters or fewer',
  }),
})

export function parseExclusion(form: FormData) {
  return parseForm(ExclusionForm, form)
}

export const EXCLUSION_WHY = {
  own: 'This is your own comment, or stands on your own page, so a colleague decides about it.',
  concerned:
    'This comment names you or answers you, so a colleague decides whether it is considered.',
  second: 'You proposed it yourself, so a second officer confirms it.',
  changed: 'It is settled already, or the comment changed meanwhile.',
} as const
