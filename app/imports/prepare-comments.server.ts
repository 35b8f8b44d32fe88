import { identityBehind, isByAuthorOf, type Authors } from './author.ts'
import { commentBodyFrom } from './comment-body.server.ts'
import { wordsOf } from './html-tree.server.ts'
import type { CommentIntake, PingbackIntake } from './intake.ts'
import { isPingback, NO_DATE, whyNotComment } from './refusal.ts'
import type { Remarked } from './report.ts'
import { threaded } from './thread.ts'
import { momentOf, type WxrBlog, type WxrComment, type WxrItem } from './wxr.ts'

type Under = { item: WxrItem; blog: WxrBlog; authors: Authors }

type Sorted = { comments: CommentIntake[]; pingbacks: PingbackIntake[]; refused: Remarked[] }

/** Sorts what stands under an entry into comments, other sites' notices and refusals. */
export function prepareComments(under: Under): Sorted {
  const sorted: Sorted = { comments: [], pingbacks: [], refused: [] }
  const seen = new Set<string>()
  for (const comment of under.item.comments) {
    const why = seen.has(comment.id)
      ? 'Numbered like another comment'
      : sortComment(comment, under, sorted)
    seen.add(comment.id)
    if (why !== null) sorted.refused.push(refusalOf(comment, why))
  }
  const { ordered, circular } = threaded(sorted.comments)
  const circles = circular.map(({ sourceId }) => ({
    what: 'comment' as const,
    why: 'Answers itself in a circle',
    example: sourceId,
  }))
  return { ...sorted, comments: ordered, refused: [...sorted.refused, ...circles] }
}

export function refusalOf(comment: WxrComment, why: string): Remarked {
  const what = isPingback(comment) ? 'pingback' : 'comment'
  return { what, why, example: sourceIdOf(comment) }
}

/** Answers why it was refused, or nothing. */
function sortComment(comment: WxrComment, under: Under, sorted: Sorted) {
  const why = whyNotComment(comment)
  if (why !== null) return why
  const at = momentOf(comment)
  if (at === null) return NO_DATE
  if (isPingback(comment)) {
    sorted.pingbacks.push(pingbackFrom(comment, at))
    return null
  }
  const body = commentBodyFrom(comment.content, under.blog.address)
  if (body === '') return 'Empty'
  sorted.comments.push({ ...commentFrom(comment, under), body, submittedAt: at })
  return null
}

function commentFrom(comment: WxrComment, { item, authors }: Under) {
  const authorName = wordsOf(comment.author) || 'Anonymous'
  return {
    sourceId: sourceIdOf(comment),
    parentSourceId: /^[1-9]\d*$/.test(comment.parent) ? `comment:${comment.parent}` : null,
    identity: identityBehind(comment, authorName, authors),
    authorName,
    isOfficialReply: isByAuthorOf(item, comment, authors),
    state: comment.approved === '1' ? ('published' as const) : ('held' as const),
  }
}

function pingbackFrom(comment: WxrComment, receivedAt: string): PingbackIntake {
  return {
    sourceId: sourceIdOf(comment),
    kind: comment.type === 'trackback' ? 'trackback' : 'pingback',
    siteName: wordsOf(comment.author),
    url: /^https?:\/\//i.test(comment.url) && URL.canParse(comment.url) ? comment.url : null,
    excerpt: wordsOf(comment.content),
    receivedAt,
  }
}

function sourceIdOf({ id }: WxrComment) {
  return `comment:${id}`
}
