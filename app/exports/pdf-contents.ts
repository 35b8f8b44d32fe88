import { INK, MARGIN, QUIET, WIDTH, type Sheet, type Structure } from './pdf-sheet.ts'

type Place = { title: string; level: 1 | 2; place: string; page: number }

export type Contents = {
  places: Place[]
  entries: number
  at: { structure: Structure; page: number; y: number; row: number } | null
}

/** A plain string would be written as a name. */
type Spoken = Record<string, unknown>

/** Fills in the contents, each with a link and its page, in the room that was left for them. */
export function drawContents({ doc }: Sheet, { places, at }: Contents) {
  if (!at) return
  doc.switchToPage(at.page)
  places.forEach(({ title, level, place, page }, index) => {
    const y = at.y + index * at.row
    const x = MARGIN + (level - 1) * 14
    const entry = doc.struct('TOCI')
    at.structure.add(entry)
    const link = doc.struct('Link')
    entry.add(link)
    link.add(() => {
      doc.font(level === 1 ? 'bold' : 'plain').fontSize(10.5).fillColor(INK)
      doc.text(`${title} `, x, y, { lineBreak: false })
      const number = String(page)
      doc.font('plain')
      doc.text(number, MARGIN + WIDTH - doc.widthOfString(number), y, { lineBreak: false })
    })
    const said: Spoken = { structParent: link, Contents: new String(`${title}, page ${page}`) }
    doc.goTo(x, y, MARGIN + WIDTH - x, at.row - 4, place, said)
    link.end()
    entry.end()
  })
  at.structure.end()
}

/** The title and “Page 3 of 12” at the foot of every page, said to nobody. */
export function numberPages({ doc }: Sheet, title: string) {
  const { start, count } = doc.bufferedPageRange()
  const short = title.length > 80 ? `${title.slice(0, 79)}…` : title
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    // Below the margin, where a text would begin a new page.
    doc.page.margins.bottom = 0
    const y = doc.page.height - MARGIN + 10
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    doc.font('plain').fontSize(8.5).fillColor(QUIET)
    doc.text(short, MARGIN, y, { lineBreak: false })
    const number = `Page ${page + 1} of ${count}`
    doc.text(number, MARGIN + WIDTH - doc.widthOfString(number), y, { lineBreak: false })
    doc.endMarkedContent()
  }
}
