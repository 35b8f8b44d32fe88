import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import type { Kind, Moderation, SpeechText } from '#db/schema/publications.ts'

const LONGEST_TITLE = 140
const LONGEST_SUMMARY = 400
const LONGEST_BODY = 200_000

export type Draft = {
  title: string
  summary: string
  body: string
  speech_event: string | null
  speech_venue: string | null
  speech_delivered_on: string | null
  speech_text: SpeechText | null
}

const Words = {
  title: words({
    missing: 'Enter a title',
    longest: LONGEST_TITLE,
    tooLong: `Title must be ${LONGEST_TITLE} characters or fewer`,
  }),
  summary: words({
    missing: 'Enter a summary of one or two sentences',
    longest: LONGEST_SUMMARY,
    tooLong: `Summary must be ${LONGEST_SUMMARY} characters or fewer`,
  }),
  body: words({
    missing: 'Write something before you save',
    longest: LONGEST_BODY,
    tooLong: `The text must be ${LONGEST_BODY.toLocaleString('en-GB')} characters or fewer`,
  }),
}

const Page = z.object(Words).transform((page) => ({
  ...page,
  speech_event: null,
  speech_venue: null,
  speech_delivered_on: null,
  speech_text: null,
}))

const Speech = z.object({
  ...Words,
  speech_event: words({
    missing: 'Enter the event at which the speech was given',
    longest: 140,
    tooLong: 'Event must be 140 characters or fewer',
  }),
  speech_venue: words({
    missing: 'Enter the venue',
    longest: 140,
    tooLong: 'Venue must be 140 characters or fewer',
  }),
  speech_delivered_on: z.iso.date({ error: 'Enter the date of delivery' }),
  speech_text: z.enum(['check_against_delivery', 'transcript'], {
    error: 'Select whether this is the text as written or as delivered',
  }),
})

/** A speech says where and when; a post and a strategy do not. */
export function parseDraft(kind: Kind, form: FormData): Parsed<Draft> {
  return kind === 'speech' ? parseForm(Speech, form) : parseForm(Page, form)
}

export type Release = {
  change: 'major' | 'minor'
  changeNote: string | null
  moderation: Moderation | 'site_default'
  voice: 'member' | 'council'
  closesOn: string | null
}

const ReleaseForm = z
  .object({
    change: z.enum(['major', 'minor']).default('major'),
    change_note: words({ longest: 300, tooLong: 'Change note must be 300 characters or fewer' })
      .optional()
      .transform((note) => note || null),
    moderation: z.enum(['site_default', 'every_comment', 'first_comment', 'after_publication'], {
      error: 'Select when comments are read',
    }),
    voice: z.enum(['member', 'council'], { error: 'Select who is speaking' }),
    closes_on: z
      .union([z.literal(''), z.iso.date({ error: 'Enter a closing date, or leave it empty' })], {
        error: 'Enter a closing date, or leave it empty',
      })
      .optional()
      .transform((date) => date || null),
    revises: z.coerce.number().int().min(0).default(0),
  })
  .refine((form) => form.revises === 0 || form.change === 'minor' || form.change_note !== null, {
    path: ['change_note'],
    message: 'Say what changed and why: everyone reads this note',
  })
  .transform((form): Release => ({
    change: form.change,
    changeNote: form.change_note,
    moderation: form.moderation,
    voice: form.voice,
    closesOn: form.closes_on,
  }))

/** How a draft goes out. A new edition needs a note on what changed, unless the change is minor. */
export function parseRelease(form: FormData): Parsed<Release> {
  return parseForm(ReleaseForm, form)
}
