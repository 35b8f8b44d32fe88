import { Bookmark, HeadingLevel, Paragraph, TableOfContents, TextRun, type Document } from 'docx'
import { layoutDocument } from 'docx/layout'
import type { Block } from './block.ts'

type Heading = { title: string; level: 1 | 2; anchor: string }

export type Entry = Heading & { page?: number }

/** What the contents list, in order. */
export function headingsOf(blocks: Block[]): Heading[] {
  return blocks
    .filter((block) => block.is === 'chapter' || block.is === 'heading')
    .map(({ is, title }, index) => ({
      title,
      level: is === 'chapter' ? 1 : 2,
      anchor: `place_${index + 1}`,
    }))
}

/**
 * The page of each heading, from a report without its appendix: that comes last and is long, and laying
 * all of it out would take minutes.
 */
export function withPages(headings: Heading[], front: Document): Entry[] {
  const pages = layoutDocument(front, { guess: true }).pages.map(({ body }) =>
    body.map((block) =>
      block.type === 'paragraph' ? block.lines.map(({ text }) => text).join('') : '',
    ),
  )
  let from = 0
  return headings.map((heading) => {
    const found = pages.findIndex((texts, page) => page >= from && texts.includes(heading.title))
    if (found < 0) return heading
    from = found
    return { ...heading, page: found + 1 }
  })
}

export function contentsOf(entries: Entry[]) {
  return [
    new Paragraph({ text: 'Contents', style: 'ContentsTitle' }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      // Word asks before it opens a document whose contents say that they are out of date.
      beginDirty: false,
      cachedEntries: entries.map(({ title, level, anchor, page }) => ({
        title,
        level,
        href: anchor,
        ...(page ? { page } : {}),
      })),
    }),
  ]
}

export function headingOf({ title, level, anchor }: Heading) {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [new Bookmark({ id: anchor, children: [new TextRun(title)] })],
  })
}
