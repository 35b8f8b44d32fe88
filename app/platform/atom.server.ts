import { Feed } from 'feed'
import { config } from './config.server.ts'

type Entry = { title: string; link: string; html: string; author: string; at: string }

/** An Atom feed; its entries are newest first. */
export function atomFeed({
  title,
  path,
  entries,
}: {
  title: string
  path: string
  entries: Entry[]
}) {
  const feed = new Feed({
    title: escaped(`${title} – ${config.council}`),
    id: `${config.origin}${path}`,
    link: config.origin,
    feedLinks: { atom: `${config.origin}${path}` },
    updated: new Date(entries[0]?.at ?? 0),
    generator: 'Folkmoot',
    copyright: config.council,
  })
  for (const { title: entryTitle, link, html, author, at } of entries) {
    const date = new Date(at)
    feed.addItem({
      title: escaped(entryTitle),
      id: link,
      link,
      content: html.replace(NOT_IN_XML, ''),
      author: [{ name: escaped(author) }],
      date,
    })
  }
  return new Response(feed.atom1(), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  })
}

const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Readers take titles and names for HTML. */
function escaped(text: string) {
  return text.replace(NOT_IN_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
