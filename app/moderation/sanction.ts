import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import { after, DAY, HOUR } from '#app/platform/clock.ts'
import { endOfDay, londonDate } from '#app/platform/london-time.ts'
import { timeIn } from '#app/ui/dates.ts'
import type { AppealResult, SanctionKind } from '#db/schema/reporting.ts'

/** What a person does that a sanction may bar. */
export type TakingPart = 'comment' | 'revise' | 'support' | 'report'

export type StandingSanction = {
  id: string
  kind: SanctionKind
  imposed_at: string
  ends_at: string | null
  acknowledged_at: string | null
  confirmed_at: string | null
  lifted_at: string | null
}

/** Whether a sanction holds at a moment: no job ends one, its dates do. */
export function holdsAt(sanction: StandingSanction, at: string) {
  const { kind, ends_at, lifted_at } = sanction
  if (lifted_at !== null && lifted_at <= at) return false
  if (ends_at !== null && ends_at <= at) return false
  if (kind === 'warn') return sanction.acknowledged_at === null
  return kind !== 'ban' || sanction.confirmed_at !== null
}

/** A warning is read before the next words; being always pre-moderated bars nothing. */
export function bars({ kind }: { kind: SanctionKind }, act: TakingPart) {
  if (kind === 'warn') return act === 'comment' || act === 'revise'
  return kind !== 'always_pre_moderate'
}

/** The one that keeps a person out longest, if any does. */
export function barring<S extends StandingSanction>(
  sanctions: S[],
  { act, at }: { act: TakingPart; at: string },
) {
  const standing = sanctions.filter((one) => bars(one, act) && holdsAt(one, at))
  return standing.sort((one, other) => weightOf(other).localeCompare(weightOf(one)))[0] ?? null
}

function weightOf({ kind, ends_at }: StandingSanction) {
  if (kind === 'ban') return `3${ends_at ?? '~'}`
  return kind === 'suspend' ? `2${ends_at}` : '1'
}

export type BarringSanction = {
  id: string
  kind: SanctionKind
  endsAt: string | null
  reason: string
  rule: number
  ruleTitle: string
}

export type Barred = { ok: false; why: 'sanctioned'; sanction: BarringSanction }

/** What holds, until when and why, to whom it holds for. */
export function barredInWords({ kind, endsAt, reason, rule, ruleTitle }: BarringSanction) {
  const why = `The reason: house rule ${rule}, ${ruleTitle.toLowerCase()}. ${reason}`
  if (kind === 'warn') return `A moderator has warned you. Read it before you go on. ${why}`
  const until = endsAt ? `until ${timeIn(endsAt)}` : 'and no end is set'
  const what = kind === 'ban' ? 'You are banned' : 'You are suspended'
  return `${what} ${until}: you can read everything, but not comment, reply, change a comment, support or report. ${why}`
}

export const KIND_NAMES: Record<SanctionKind, string> = {
  warn: 'Warning',
  suspend: 'Suspension',
  always_pre_moderate: 'Every comment is read first',
  ban: 'Ban',
}

/** How long a suspension lasts; the four are the council's to choose from. */
export const SUSPENSIONS = { '1h': HOUR, '3h': 3 * HOUR, '24h': DAY, '7d': 7 * DAY } as const

export type Sanction = { rule: number; reason: string } & (
  | { kind: 'warn' | 'ban' }
  | { kind: 'suspend'; lasts: keyof typeof SUSPENSIONS }
  | { kind: 'always_pre_moderate'; until: string }
)

const rule = z.coerce
  .number({ error: 'Select the house rule that was broken' })
  .int()
  .min(1, 'Select the house rule that was broken')
  .max(100_000, 'Select the house rule that was broken')

const LONGEST_REASON = 1_000
const reason = words({
  missing: 'Say why, as the person will read it',
  longest: LONGEST_REASON,
  tooLong: `The reason must be ${LONGEST_REASON.toLocaleString('en-GB')} characters or fewer`,
})

const SanctionForm = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.enum(['warn', 'ban']), rule, reason }),
    z.object({
      kind: z.literal('suspend'),
      lasts: z.enum(['1h', '3h', '24h', '7d'], { error: 'Select how long it lasts' }),
      rule,
      reason,
    }),
    z.object({
      kind: z.literal('always_pre_moderate'),
      until: z.iso.date('Enter the last day, like 2026-12-31'),
      rule,
      reason,
    }),
  ],
  { error: 'Select a sanction' },
)

export function parseSanction(form: FormData): Parsed<Sanction> {
  return parseForm(SanctionForm, form)
}

/** When it ends; undefined for a last day that is not ahead. */
export function endOf(sanction: Sanction, at: string) {
  if (sanction.kind === 'suspend') return after(at, SUSPENSIONS[sanction.lasts])
  if (sanction.kind !== 'always_pre_moderate') return null
  return sanction.until > londonDate(at) ? endOfDay(sanction.until) : undefined
}

export const APPEAL_RESULTS: Record<AppealResult, string> = {
  upheld: 'A different officer has read your appeal. The decision stands.',
  varied: 'A different officer has read your appeal and made the measure shorter.',
  overturned:
    'A different officer has read your appeal. You were right, and the measure has ended.',
}
