import { z } from 'zod'
import { londonTime } from '#app/platform/london-time.ts'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import { parseNoticeOnPaper, type Notice } from './complaint.ts'

/** A notice that came on paper: about which comment, and when it reached the council. */
export type PaperNotice = { reference: string; arrivedAt: string; notice: Notice }

const AboutPaper = z
  .object({
    reference: words({
      missing: 'Enter the comment’s reference',
      longest: 40,
      tooLong: 'Too long',
    }),
    arrived_on: z.iso.date({ error: 'Enter the day the notice arrived' }),
    arrived_clock: z
      .string({ error: 'Enter the time the notice arrived, such as 09:00' })
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the time the notice arrived, such as 09:00'),
  })
  .transform(({ reference, arrived_on, arrived_clock }) => ({
    reference: reference.toUpperCase(),
    arrivedAt: londonTime(arrived_on, arrived_clock),
  }))

export function parsePaperNotice(form: FormData): Parsed<PaperNotice> {
  const [paper, notice] = [parseForm(AboutPaper, form), parseNoticeOnPaper(form)]
  if (paper.ok && notice.ok) return { ok: true, value: { ...paper.value, notice: notice.value } }
  const typed = paper.ok ? (notice.ok ? {} : notice.typed) : paper.typed
  const errors = { ...(paper.ok ? {} : paper.errors), ...(notice.ok ? {} : notice.errors) }
  return { ok: false, errors, typed }
}

/** What is wrong with what only the database and the clock know. */
export function whyNotThen(
  { arrivedAt }: PaperNotice,
  { sentAt, at }: { sentAt: string; at: string },
): Record<string, string> | null {
  if (arrivedAt > at) return { arrived_on: 'The day the notice arrived must be in the past' }
  if (arrivedAt < sentAt) return { arrived_on: 'The comment was not there yet on that day' }
  return null
}
