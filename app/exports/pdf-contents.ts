import { INK, MARGIN, WIDTH, write, type Sheet } from './pdf-sheet.ts'

export type Place = { title: string; level: 1 | 2; place: string; page: number }

/** A plain string would be written as a name. */
type Spoken = Record<string, unknown>

const ROW = 19

/** Each chapter with a link and its page, as a first drawing of the report found them. */
export function drawContents(sheet: Sheet, places: readonly Place[]) {
  const { doc, root } = sheet
  write(sheet, 'Contents', { tag: 'H2', size: 14, bold: true, before: 26, after: 4 })
  const contents = doc.struct('TOC')
  root.add(contents)
  for (const entry of places) {
    const item = doc.struct('TOCI')
    contents.add(item)
    const link = doc.struct('Link')
    item.add(link)
    link.add(() => drawEntry(doc, entry))
    const { title, page, place, level } = entry
    const said: Spoken = { structParent: link, Contents: new String(`${title}, page ${page}`) }
    const x = MARGIN + (level - 1) * 14
    doc.goTo(x, doc.y, MARGIN + WIDTH - x, ROW - 4, place, said)
    doc.y += ROW
  }
  contents.end()
  doc.x = MARGIN
}

function drawEntry(doc: PDFKit.PDFDocument, { title, level, page }: Place) {
  const { y } = doc
  doc
    .font(level === 1 ? 'bold' : 'plain')
    .fontSize(10.5)
    .fillColor(INK)
  doc.text(`${title} `, MARGIN + (level - 1) * 14, y, { lineBreak: false })
  const number = String(page)
  doc.font('plain')
  doc.text(number, MARGIN + WIDTH - doc.widthOfString(number), y, { lineBreak: false })
  doc.y = y
}
