import type { ImportFormat } from '#db/schema/entering.ts'
import { z } from 'zod'
import type { Column, Written } from './columns.ts'
import { parseEntry, type Entry } from './entry.ts'

export const FORMAT_NAMES: Record<ImportFormat, string> = {
  csv: 'CSV file',
  docx: 'Word document',
  text: 'Pasted text',
}

/** What a row of a file says nothing about. */
export type Unsaid = { channel: string; received_on: string }

export type Turned = { row: number; name: string; why: string[] }

/** `unread`: columns whose names say nothing to us. */
export type Intake = { entries: Entry[]; turned: Turned[]; unread?: string[] | undefined }

/** Which of what is written can be entered, and why the rest cannot. */
export function takeIn(written: Written[], unsaid: Unsaid, today: string): Intake {
  const intake: Intake = { entries: [], turned: [] }
  written.forEach((one, at) => {
    const parsed = parseEntry(formOf(one, unsaid), today)
    if (parsed.ok) intake.entries.push(parsed.value)
    else {
      const why = Object.values(parsed.errors)
      intake.turned.push({ row: at + 1, name: one.name?.slice(0, 120) ?? '', why })
    }
  })
  return intake
}

function formOf(written: Written, { channel, received_on }: Unsaid) {
  const form = new FormData()
  const said = Object.entries({ channel, received_on, ...written }) as [Column, string][]
  for (const [column, value] of said) if (value) form.set(column, value)
  return form
}

const Kept = z.object({
  entries: z.array(
    z.object({
      channel: z.enum(['letter', 'call', 'meeting', 'email']),
      receivedOn: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      address: z.string().nullable(),
      mayContact: z.boolean(),
      onBehalfOf: z.string().nullable(),
      ward: z.string().nullable(),
      words: z.string(),
    }),
  ),
  turned: z.array(z.object({ row: z.number(), name: z.string(), why: z.array(z.string()) })),
  unread: z.array(z.string()).optional(),
})

/** As it was kept between the preview and the entering. */
export function keptIntake(rows: string | null): Intake | null {
  return rows === null ? null : Kept.parse(JSON.parse(rows))
}
