import { now } from '#app/platform/clock.ts'
import { londonDate } from '#app/platform/london-time.ts'
import type { FieldErrors } from '#app/platform/parse-form.ts'
import type { ImportFormat } from '#db/schema/entering.ts'
import { dayFrom } from './entry.ts'
import { takeIn, type Intake } from './intake.ts'
import { readSource, sourceOf } from './read-file.server.ts'

type Read = {
  file: { name: string; format: ImportFormat; sha256: string }
  intake: Intake
}

export type IntakeRead =
  { ok: true; value: Read } | { ok: false; errors: FieldErrors; typed: Record<string, string> }

const LONGEST_NAME = 120
const MOST_TOLD = 20

/** Reads what was uploaded or pasted, with what the form says for all that does not say it itself. */
export async function parseIntake(form: FormData): Promise<IntakeRead> {
  const said = (name: string) => String(form.get(name) ?? '')
  const typed = { channel: said('channel'), received_on: said('received_on'), text: said('text') }
  const refused = (errors: FieldErrors) => ({ ok: false as const, errors, typed })
  const file = form.get('file')
  const isFile = file instanceof File && file.size > 0
  if (isFile && typed.text.trim())
    return refused({ file: 'Choose a file or paste a text, not both' })
  if (!isFile && !typed.text.trim()) {
    return refused({ file: 'Choose a file that has something in it, or paste a text' })
  }
  if (typed.received_on && !dayFrom(typed.received_on)) {
    return refused({ received_on: 'Enter a day, like 27/3/2026, or leave it empty' })
  }
  const read = await readSource(
    isFile
      ? sourceOf({ name: nameOf(file), bytes: new Uint8Array(await file.arrayBuffer()) })
      : { name: 'Pasted text', format: 'text', bytes: new TextEncoder().encode(typed.text) },
  )
  if (!read.ok) return refused({ [isFile ? 'file' : 'text']: read.why })
  const { name, format, sha256, written, unknown } = read
  const taken = takeIn(written, typed, londonDate(now()))
  const unread = unknown.filter((column) => column.trim()).map((column) => column.slice(0, 60))
  const intake = { ...taken, unread: unread.slice(0, MOST_TOLD) }
  return { ok: true, value: { file: { name, format, sha256 }, intake } }
}

function nameOf(file: File) {
  const name = file.name.replace(/[\p{Cc}\p{Cf}/\\]+/gu, ' ').trim()
  return name.slice(0, LONGEST_NAME) || 'A file'
}
