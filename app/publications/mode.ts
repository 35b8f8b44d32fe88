import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import { londonTime } from '#app/platform/london-time.ts'
import type { Mode } from '#db/schema/screening.ts'

export type SetMode = Mode | 'site_default'

/** As a resident reads it beside the page. */
export const MODE_NAMES: Record<Mode, string> = {
  every_comment: 'A moderator reads every comment before it appears.',
  first_comment: 'A moderator reads your first comment before it appears.',
  after_publication: 'Comments appear at once; a moderator reads each of them afterwards.',
  read_only: 'This page is read-only: what was said stays, and nobody adds to it.',
  closed: 'Comments are closed: what was said stays, and nothing new is taken.',
}

/** As an officer reads it in a list. */
export const MODES_IN_SHORT: Record<SetMode, string> = {
  every_comment: 'Pre-moderated',
  first_comment: 'First comment only',
  after_publication: 'Post-moderated',
  read_only: 'Read-only',
  closed: 'Closed',
  site_default: 'The site’s default',
}

export const MODE_HINTS: Record<SetMode, string> = {
  every_comment: 'Every comment is read before it appears.',
  first_comment:
    'Somebody’s comments are read before they appear until one of them has been approved.',
  after_publication: 'Comments appear at once and are read afterwards.',
  read_only: 'The thread stays. No comment, reply, change or support from anybody.',
  closed:
    'As after the last day for comments: no new comment or reply, 60 minutes’ grace, support goes on.',
  site_default: 'Whatever administrators set for every page without a mode of its own.',
}

export function isMode(word: string | null): word is Mode {
  return word !== null && Object.hasOwn(MODE_NAMES, word)
}

export type ModeChange = {
  mode: SetMode
  reason: string
  /** Null for at once. */
  startsAt: string | null
}

const LONGEST_REASON = 300
const NOT_CHOSEN = 'Select how comments are taken'

const ModeForm = z
  .object({
    mode: z.enum(
      [
        'every_comment',
        'first_comment',
        'after_publication',
        'read_only',
        'closed',
        'site_default',
      ] satisfies SetMode[],
      { error: NOT_CHOSEN },
    ),
    starts_on: z
      .union([z.literal(''), z.iso.date()], { error: 'Enter a day, or leave it empty for at once' })
      .default(''),
    starts_clock: z
      .string()
      .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'Enter a time such as 09:00, or leave it empty')
      .default(''),
    reason: words({
      missing: 'Say why, as residents will read it',
      longest: LONGEST_REASON,
      tooLong: `The reason must be ${LONGEST_REASON} characters or fewer`,
    }),
  })
  .refine((form) => form.starts_clock === '' || form.starts_on !== '', {
    path: ['starts_on'],
    message: 'Enter the day too, or leave the time empty',
  })
  .transform((form): ModeChange => ({
    mode: form.mode,
    reason: form.reason.replace(/\s+/g, ' '),
    startsAt: form.starts_on ? londonTime(form.starts_on, form.starts_clock || '00:00') : null,
  }))

type Change = Parsed<ModeChange> & { typed: Record<string, string> }

/** With what was typed in either case: whether a moment is past is only known to the verb. */
export function parseMode(form: FormData): Change {
  const typed = typedIn(form)
  return { ...parseForm(ModeForm, form), typed }
}

/** The site's default cannot be the site's default. */
export function parseSiteMode(form: FormData): Change {
  const change = parseMode(form)
  if (!change.ok || change.value.mode !== 'site_default') return change
  return { ok: false, errors: { mode: NOT_CHOSEN }, typed: change.typed }
}

function typedIn(form: FormData) {
  return Object.fromEntries(
    [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

export const PAST = { starts_on: 'Enter a moment that is still to come, or leave it empty' }

type Row = { mode: SetMode; starts_at: string; cancelled_at: string | null }

/** It was set to begin, and may still be called off. */
export function isUpcoming({ starts_at, cancelled_at }: Row, now: string) {
  return cancelled_at === null && starts_at > now
}
