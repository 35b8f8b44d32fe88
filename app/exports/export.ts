import { z } from 'zod'
import { parseForm } from '#app/platform/parse-form.ts'
import { DAY } from '#app/platform/clock.ts'
import type { ExportFormat } from '#db/schema/exports.ts'

export const KEPT_FOR = 7 * DAY

type Format = { name: string; says: string; type: string }

export const FORMATS: Record<ExportFormat, Format> = {
  docx: {
    name: 'Committee report, Word',
    says: 'To edit: contents, chart, every theme with its answer, how it was done, and every contribution. DOCX.',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: {
    name: 'Committee report, PDF',
    says: 'The same, to publish or print. Tagged, so that screen readers can follow it.',
    type: 'application/pdf',
  },
  xlsx: {
    name: 'Workbook',
    says: 'Themes, answers and contributions as three sheets. XLSX, for Excel or LibreOffice.',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: {
    name: 'Contributions, CSV',
    says: 'One row for each contribution, with its states and themes.',
    type: 'text/csv; charset=utf-8',
  },
  json: {
    name: 'Everything, JSON',
    says: 'The same facts as the report, for a program.',
    type: 'application/json',
  },
}

export const FORMAT_NAMES = Object.fromEntries(
  Object.entries(FORMATS).map(([format, { name }]) => [format, name]),
)

const ExportForm = z.object({
  format: z.enum(['docx', 'pdf', 'xlsx', 'csv', 'json'], { error: 'Select what to make' }),
})

export function parseExport(form: FormData) {
  return parseForm(ExportForm, form)
}

export type Standing = {
  leased_until: string | null
  made_at: string | null
  failed_at: string | null
  emptied_at: string | null
}

export type ExportState = 'waiting' | 'being_made' | 'made' | 'failed' | 'gone'

export function stateOf({ leased_until, made_at, failed_at, emptied_at }: Standing): ExportState {
  if (emptied_at) return 'gone'
  if (made_at) return 'made'
  if (failed_at) return 'failed'
  return leased_until ? 'being_made' : 'waiting'
}

export const STATES: Record<ExportState, string> = {
  waiting: 'Waiting its turn',
  being_made: 'Being made',
  made: 'Ready',
  failed: 'Could not be made',
  gone: 'No longer kept',
}

/** “library-service-review-2026-11-28.docx” */
export function fileName({ slug, day, format }: { slug: string; day: string; format: string }) {
  return `${slug}-${day}.${format}`
}

/** “412 kB”. */
export function sizeInWords(bytes: number) {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
