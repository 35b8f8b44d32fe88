import { packOf, shownNow, themesRead } from '#db/queries/review-pack.server.ts'
import type { Db } from '#db/schema.ts'
import { excerpt } from '#app/outcomes/excerpt.ts'
import { readPack, type Pack, type PackQuote } from './pack.ts'

/** Long enough to hear somebody out, short enough for a phone. */
const HEARD = 700

export type HeardQuote = {
  reference: string
  stance: PackQuote['stance']
  /** Null once the comment is not public any more; with what is masked now, whatever was sealed. */
  words: string | null
}

/** One theme of a pack as its reader has it before them, with where they are; null where it is not in it. */
export async function themePage(db: Db, { review, theme }: { review: string; theme: string }) {
  const record = await packOf(db, review)
  const pack = record && readPack(record.pack)
  const place = pack?.themes.findIndex(({ id }) => id === theme) ?? -1
  const found = pack?.themes[place]
  if (!record || !pack || !found) return null
  const read = new Set((await themesRead(db, record.id)).map(({ theme_id }) => theme_id))
  return {
    theme: found,
    place: place + 1,
    of: pack.themes.length,
    isRead: read.has(theme),
    quotes: await quotesHeard(db, pack, theme),
    before: pack.themes[place - 1] ?? null,
    next: pack.themes[place + 1] ?? null,
  }
}

async function quotesHeard(db: Db, pack: Pack, theme: string): Promise<HeardQuote[]> {
  const quotes = pack.quotes.filter((quote) => quote.theme === theme)
  if (quotes.length === 0) return []
  const now = await shownNow(
    db,
    quotes.map(({ reference }) => reference),
  )
  const standing = new Map(now.map(({ reference, public_html }) => [reference, public_html]))
  return quotes.map(({ reference, stance }) => {
    const html = standing.get(reference)
    return { reference, stance, words: html === undefined ? null : excerpt(html, HEARD) }
  })
}

/** The pack's themes in their order, each with whether it was read. */
export async function themesToRead(db: Db, review: string) {
  const record = await packOf(db, review)
  const pack = record && readPack(record.pack)
  if (!record || !pack) return null
  const read = new Map(
    (await themesRead(db, record.id)).map(({ theme_id, read_at }) => [theme_id, read_at]),
  )
  return {
    analysis: pack.analysis,
    counts: pack.counts ?? null,
    campaigns: pack.campaigns,
    themes: pack.themes.map((theme) => ({ ...theme, readAt: read.get(theme.id) ?? null })),
  }
}
