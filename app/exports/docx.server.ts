import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type TableOfContents,
  TextRun,
} from 'docx'
import { ChartRun } from 'docx/charts'
import type { Db } from '#db/schema.ts'
import type { Block, Progress } from './block.ts'
import { contentsOf, headingOf, headingsOf, withPages, type Entry } from './docx-contents.ts'
import { documentStyles, LOOK, TEXT_TWIPS } from './docx-look.ts'
import { tableOf } from './docx-table.ts'
import { contributionPages, type Facts } from './facts.server.ts'
import { plain } from './plain.ts'
import { appendixEntry, committeeReport } from './report.ts'

/** The committee report as a Word document: heading styles, header rows, language, and its contents filled in. */
export async function docxOf(db: Db, facts: Facts, progress: Progress): Promise<Uint8Array> {
  const blocks = committeeReport(facts)
  const headings = headingsOf(blocks)
  const front = documentOf(facts, drawnAll(blocks, headings))
  const children = drawnAll(blocks, withPages(headings, front))
  let gathered = 0
  for await (const page of contributionPages(db, facts.review)) {
    for (const contribution of page) children.push(...entry(appendixEntry(contribution)))
    gathered += page.length
    await progress(gathered)
  }
  return Packer.toBuffer(documentOf(facts, children))
}

function documentOf({ review, council }: Facts, children: Drawn[]) {
  return new Document({
    title: `${plain(review.title)}: what residents said, and what became of it`,
    creator: plain(council),
    lastModifiedBy: plain(council),
    description: 'Committee report',
    styles: documentStyles,
    sections: [
      {
        properties: { page: { size: LOOK.paper, margin: LOOK.margin } },
        footers: { default: footer(plain(review.title)) },
        children,
      },
    ],
  })
}

type Drawn = Paragraph | TableOfContents | ReturnType<typeof tableOf>

function drawnAll(blocks: Block[], entries: Entry[]) {
  const places = [...entries]
  return blocks.flatMap((block, index) => {
    const isHeading = block.is === 'chapter' || block.is === 'heading'
    const place = isHeading ? places.shift() : undefined
    if (place) return [headingOf(place)]
    return drawn(block, { entries, keepNext: isFigure(blocks[index + 1]) })
  })
}

function isFigure(block: Block | undefined) {
  return block?.is === 'table' || block?.is === 'chart'
}

/** What introduces a table or a chart stays on its page. */
type Around = { entries: Entry[]; keepNext: boolean }

function drawn(block: Block, { entries, keepNext }: Around): Drawn[] {
  switch (block.is) {
    case 'title':
      return [
        new Paragraph({ text: block.council, style: 'Council' }),
        new Paragraph({ text: block.title, heading: HeadingLevel.TITLE }),
        ...block.says.map((words) => new Paragraph({ text: words, style: 'Says' })),
      ]
    case 'contents':
      return contentsOf(entries)
    case 'chapter':
    case 'heading':
      return []
    case 'paragraph':
      return [new Paragraph({ children: linesOf(block.words), keepNext })]
    case 'chart':
      return [chart(block)]
    case 'table':
      return [new Paragraph({ text: block.caption, style: 'Caption' }), tableOf(block)]
    case 'entry':
      return entry(block)
  }
}

function entry({ title, about, paragraphs, note }: Extract<Block, { is: 'entry' }>) {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_3 }),
    new Paragraph({ text: about, style: 'About', keepNext: true }),
    ...paragraphs.map((words) => new Paragraph({ style: 'Said', children: linesOf(words) })),
    ...(note ? [new Paragraph({ text: note, style: 'About' })] : []),
  ]
}

function linesOf(words: string) {
  return words.split('\n').map((text, index) => new TextRun({ text, break: index > 0 ? 1 : 0 }))
}

const ROW_PIXELS = 26
const AROUND_PIXELS = 90

function chart({ title, inWords, bars }: Extract<Block, { is: 'chart' }>) {
  const series = [
    { name: 'For', color: LOOK.inFavour, values: bars.map(({ inFavour }) => inFavour) },
    { name: 'Against or worried', color: LOOK.against, values: bars.map((bar) => bar.against) },
    { name: 'Mixed or no stance', color: LOOK.neither, values: bars.map((bar) => bar.neither) },
  ]
  const run = new ChartRun({
    type: 'bar',
    categories: bars.map(({ name }) => name),
    series,
    stacking: 'stacked',
    overlap: 100,
    gapWidth: 60,
    categoryAxis: { reverseOrder: true },
    valueAxis: { gridlines: true, numberFormat: '#,##0' },
    legend: { position: 'bottom' },
    font: { name: LOOK.font },
    transformation: {
      width: LOOK.textPixels,
      height: Math.min(900, AROUND_PIXELS + ROW_PIXELS * bars.length),
    },
    altText: { name: title, title, description: inWords },
  })
  return new Paragraph({ children: [run] })
}

function footer(title: string) {
  const pages = new TextRun({
    children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  })
  return new Footer({
    children: [
      new Paragraph({
        style: 'Foot',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: 'right', position: TEXT_TWIPS }],
        children: [new TextRun(title), pages],
      }),
    ],
  })
}
