import PDFDocument from 'pdfkit'
import { FACES, lettered, type Face } from './pdf-letters.ts'

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
  /** How many there are so far: the one that is being written has this number. */
  pages: number
  /** What a text is being written in. */
  hand: { face: Face; size: number; colour: string } | null
}

/** Unknown to its types. */
const ACCESSIBLE: Record<string, string> = { subset: 'PDF/UA' }

type About = { title: string; foot: string; author: string; at: string }

/** An empty report: tagged as PDF/UA asks, in English, with its title in the window. */
export function openSheet({ title, foot, author, at }: About): Sheet {
  const moment = new Date(at)
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 14 },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    autoFirstPage: false,
    info: { Title: title, Author: author, CreationDate: moment, ModDate: moment },
    ...ACCESSIBLE,
  })
  for (const { name, file } of FACES) doc.registerFont(name, file)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const sheet: Sheet = { doc, root, pages: 0, hand: null }
  doc.on('pageAdded', () => numberPage(sheet, foot))
  doc.addPage()
  return sheet
}

const LONGEST_FOOT = 90

/** The title and “Page 3” at the foot, said to nobody. A text that goes over the page keeps its font. */
function numberPage(sheet: Sheet, title: string) {
  const { doc, hand } = sheet
  sheet.pages += 1
  const { x, y } = doc
  const { words, face } = lettered(title)
  const short = words.length > LONGEST_FOOT ? `${words.slice(0, LONGEST_FOOT - 1)}…` : words
  const foot = doc.page.height - MARGIN + 10
  const number = `Page ${sheet.pages}`
  doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
  doc.save()
  doc.font(face).fontSize(8.5).fillColor(QUIET)
  doc.text(short, MARGIN, foot, { lineBreak: false })
  doc.font('plain')
  doc.text(number, MARGIN + WIDTH - doc.widthOfString(number), foot, { lineBreak: false })
  doc.restore()
  doc.endMarkedContent()
  if (hand) doc.font(hand.face).fontSize(hand.size).fillColor(hand.colour)
  doc.x = x
  doc.y = y
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
export function write(sheet: Sheet, text: string, manner: Manner) {
  const { doc, root } = sheet
  const { tag, size, bold = false, colour = INK, indent = 0, before = 0, after = 0 } = manner
  const { words, face, isWhole } = lettered(text, { bold })
  doc.font(face).fontSize(size)
  doc.y += before
  if (doc.y + size * 1.4 > BOTTOM) doc.addPage()
  root.add(
    doc.struct(tag, {}, () => {
      doc.font(face).fontSize(size).fillColor(colour)
      sheet.hand = { face, size, colour }
      doc.text(words, MARGIN + indent, doc.y, {
        width: WIDTH - indent,
        lineGap: size * LEADING,
      })
    }),
  )
  sheet.hand = null
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
