import type { Identity } from './author.ts'

/** What one entry of a file brings: a publication, what was said under it, and what was refused. */
export type Intake = {
  sourceId: string
  /** The login of the author whose appointment it belongs to. */
  creator: string
  /** The words its address is made from. */
  address: string
  title: string
  summary: string
  body: string
  publishedAt: string
  commentsCloseAt: string | null
  tags: TagIntake[]
  /** Each after the one it answers. */
  comments: CommentIntake[]
  pingbacks: PingbackIntake[]
}

export type TagIntake = { kind: 'category' | 'tag'; slug: string; name: string }

export type CommentIntake = {
  sourceId: string
  parentSourceId: string | null
  identity: Identity
  authorName: string
  isOfficialReply: boolean
  state: 'published' | 'held'
  body: string
  submittedAt: string
}

export type PingbackIntake = {
  sourceId: string
  kind: 'pingback' | 'trackback'
  siteName: string
  url: string | null
  excerpt: string
  receivedAt: string
}
