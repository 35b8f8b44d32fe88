import PDFDocument from 'pdfkit'
import { FACES, lettered } from './pdf-letters.ts'

export const INK = '#14201d'
export const QUIET = '#52605c'
export const LINE = '#d5dcd9'
export const SHADE = '#edf3f0'
export const BRAND = '#0b5345'

export const MARGIN = 57
export const WIDTH = 595.28 - 2 * MARGIN
export const BOTTOM = 841.89 - MARGIN - 14

/** Points of room between lines, by the size of the letters. */
export const LEADING = 0.32

export type Structure = PDFKit.PDFStructureElement

export type Sheet = {
  doc: PDFKit.PDFDocument
  /** What holds everything that is read, in the order in which it is read. */
  root: Structure
}

/** Unknown to its types. */
const ACCESSIBLE: Record<string, string> = { subset: 'PDF/UA' }

type About = { title: string; author: string; at: string }

/** An empty report: tagged as PDF/UA asks, in English, with its title in the window. */
export function openSheet({ title, author, at }: About): Sheet {
  const moment = new Date(at)
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 14 },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    bufferPages: true,
    info: { Title: title, Author: author, CreationDate: moment, ModDate: moment },
    ...ACCESSIBLE,
  })
  for (const { name, file } of FACES) doc.registerFont(name, file)
  const root = doc.struct('Document')
  doc.addStructure(root)
  return { doc, root }
}

export type Manner = {
  tag: string
  size: number
  bold?: boolean
  colour?: string
  indent?: number
  before?: number
  after?: number
}

/** A paragraph or heading: its place in the structure, its font by its letters. */
export function write({ doc, root }: Sheet, text: string, manner: Manner) {
  const { tag, size, bold = false, colour = INK, indent = 0, before = 0, after = 0 } = manner
  const { words, face, isWhole } = lettered(text, { bold })
  doc.font(face).fontSize(size)
  doc.y += before
  if (doc.y + size * 1.4 > BOTTOM) doc.addPage()
  root.add(
    doc.struct(tag, {}, () => {
      doc.fillColor(colour)
      doc.text(words, MARGIN + indent, doc.y, {
        width: WIDTH - indent,
        lineGap: size * LEADING,
      })
    }),
  )
  doc.y += after
  return isWhole
}

/** Begins a new page where less than so much room is left. */
export function keepRoom({ doc }: Sheet, points: number) {
  if (doc.y + points > BOTTOM) doc.addPage()
}

/** Draws what nobody needs to be told of: lines, grounds, numbers of pages. */
export function adorn({ doc }: Sheet, draw: () => void) {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.save()
  draw()
  doc.restore()
  doc.endMarkedContent()
}

/** Everything in one piece. */
export async function bytesOf({ doc, root }: Sheet) {
  const pieces: Uint8Array[] = []
  doc.on('data', (piece: Uint8Array) => pieces.push(piece))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  root.end()
  doc.end()
  await ended
  return Buffer.concat(pieces)
}
