import { createHash } from 'node:crypto'
import { strFromU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import mammoth from 'mammoth'
import type { ImportFormat } from '#db/schema/entering.ts'
import { writtenIn, type Written } from './columns.ts'
import { csvRows, MOST_ROWS } from './csv-rows.ts'

export const LARGEST_FILE = 2 * 1024 * 1024

type Source = { name: string; format: ImportFormat; bytes: Uint8Array }

export type FileRead =
  | {
      ok: true
      name: string
      format: ImportFormat
      sha256: string
      written: Written[]
      unknown: string[]
    }
  | { ok: false; why: string }

/** Takes a file for what its bytes say it is, whatever it is called. */
export function sourceOf({ name, bytes }: { name: string; bytes: Uint8Array }): Source {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return { name, format: isZip ? 'docx' : 'csv', bytes }
}

/** What stands in a file or in a pasted text, not yet looked at whether it can be entered. */
export async function readSource({ name, format, bytes }: Source): Promise<FileRead> {
  if (bytes.byteLength === 0) return { ok: false, why: 'The file is empty' }
  if (bytes.byteLength > LARGEST_FILE) return { ok: false, why: 'The file must be 2 MB or smaller' }
  const read = await rowsOf({ name, format, bytes })
  if (!read.ok) return read
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...read, name, format, sha256 }
}

async function rowsOf({ format, bytes }: Source) {
  if (format === 'csv') return isOldWord(bytes) ? { ok: false as const, why: OLD_WORD } : csv(bytes)
  const text = format === 'docx' ? await wordText(bytes) : textOf(bytes)
  if (text === null) return { ok: false as const, why: NO_DOCX }
  const written = writtenIn(text)
  if (written.length === 0) return { ok: false as const, why: 'There are no words in it' }
  if (written.length > MOST_ROWS) return { ok: false as const, why: 'There is too much in it' }
  return { ok: true as const, written, unknown: [] }
}

function csv(bytes: Uint8Array) {
  const text = textOf(bytes)
  return text.includes('\0') ? { ok: false as const, why: NO_TEXT } : csvRows(text)
}

const NO_TEXT = 'This is neither a CSV file nor a Word document (.docx)'
const NO_DOCX =
  'This Word document cannot be read. It may be damaged or need a password. Save it anew as .docx'
const OLD_WORD =
  'This is an older Word document or has a password. Open it and save it as .docx without one'

/** What Word wrote before 2007, and what it writes when a document has a password. */
function isOldWord(bytes: Uint8Array) {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
}

/** UTF-8 or UTF-16 as it says itself; else what Excel writes here. */
function textOf(bytes: Uint8Array) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const LARGEST_UNPACKED = 8 * 1024 * 1024

/** A small file can unpack to gigabytes: only the parts with text, and only as large as they may be. */
async function wordText(bytes: Uint8Array) {
  try {
    let unpacked = 0
    const parts: Unzipped = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name)) return false
        unpacked += originalSize
        if (unpacked > LARGEST_UNPACKED) throw new Error('It unpacks to too much.')
        return true
      },
    })
    if (!parts['word/document.xml'] || hasEntities(parts)) return null
    const buffer = Buffer.from(zipSync(parts, { level: 0 }))
    const { value } = await mammoth.extractRawText({ buffer })
    return value.replace(/\n{3,}/g, '\n\n').trim()
  } catch {
    return null
  }
}

/** Word declares none; whoever does wants a reader to do something else than read. */
function hasEntities(parts: Unzipped) {
  return Object.values(parts).some((part) => strFromU8(part).includes('<!DOCTYPE'))
}
