import { slugOf } from '#app/platform/slug.ts'
import type { Authors } from './author.ts'
import { wordsOf } from './html-tree.server.ts'
import type { Intake, TagIntake } from './intake.ts'
import { postBodyFrom, summaryFrom } from './post-body.server.ts'
import { prepareComments, refusalOf } from './prepare-comments.server.ts'
import { NO_DATE, whyNotEntry } from './refusal.ts'
import type { Remarked } from './report.ts'
import { withoutShortcodes } from './shortcodes.ts'
import { momentOf, type WxrBlog, type WxrItem, type WxrTag } from './wxr.ts'

const UNDER_REFUSED = 'Under an entry that was refused'

type Site = { blog: WxrBlog; authors: Authors }

export type Prepared = {
  /** Nothing, when the whole entry was refused. */
  intake: Intake | null
  refused: Remarked[]
  altered: Remarked[]
}

/** Turns an entry of the file into what it would bring here, and says what it would not. */
export function prepare(item: WxrItem, { blog, authors }: Site): Prepared {
  const why = whyNotEntry(item)
  if (why !== null) return refuseEntry(item, why)
  const publishedAt = momentOf(item)
  if (publishedAt === null) return refuseEntry(item, NO_DATE)
  const title = titleOf(item)
  const { comments, pingbacks, refused } = prepareComments({ item, blog, authors })
  const intake = {
    sourceId: `post:${item.id}`,
    creator: item.creator,
    address: decodedAddress(item.name) || title,
    title,
    summary: summaryFrom(item),
    body: postBodyFrom(item.content, blog.address),
    publishedAt,
    commentsCloseAt: item.commentStatus === 'open' ? null : publishedAt,
    tags: tagsFrom(item.tags),
    comments,
    pingbacks,
  }
  return { intake, refused, altered: whatChanges(item, title) }
}

export function refuseEntry(item: WxrItem, why: string): Prepared {
  const comments = item.comments.map((comment) => refusalOf(comment, UNDER_REFUSED))
  const refused = [{ what: 'entry' as const, why, example: titleOf(item) }, ...comments]
  return { intake: null, refused, altered: [] }
}

function titleOf({ title }: WxrItem) {
  return wordsOf(title) || '(untitled)'
}

function whatChanges({ content }: WxrItem, title: string) {
  const altered: Remarked[] = []
  const entry = { what: 'entry' as const, example: title }
  if (/<(?:img|iframe)\b/i.test(content)) {
    altered.push({ ...entry, why: 'Pictures and players became links to where they are' })
  }
  if (withoutShortcodes(content) !== content) {
    altered.push({ ...entry, why: 'WordPress [shortcodes] were taken out' })
  }
  return altered
}

/** Exports before WXR 1.1 name each category twice, once without its short name. */
function tagsFrom(written: WxrTag[]) {
  const found = new Map<string, TagIntake>()
  for (const { domain, nicename, name } of written) {
    const kind = KINDS.get(domain)
    const slug = slugOf(decodedAddress(nicename)) || slugOf(name)
    if (kind && slug && (nicename !== '' || !isNamed(found, kind, name))) {
      found.set(`${kind}:${slug}`, { kind, slug, name: wordsOf(name) })
    }
  }
  return [...found.values()]
}

const KINDS = new Map<string, TagIntake['kind']>([
  ['', 'category'],
  ['category', 'category'],
  ['post_tag', 'tag'],
  ['tag', 'tag'],
])

function isNamed(found: Map<string, TagIntake>, kind: string, name: string) {
  return [...found.values()].some((tag) => tag.kind === kind && tag.name === wordsOf(name))
}

/** Addresses in Welsh and other letters are written in percent signs. */
function decodedAddress(address: string) {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
