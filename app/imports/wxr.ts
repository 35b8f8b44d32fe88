/** What a WordPress export (WXR) holds, as written there: every field is text. */

export const READABLE_VERSIONS = ['1.0', '1.1', '1.2']

export type WxrBlog = { title: string; address: string }

export type WxrAuthor = {
  id: string
  login: string
  email: string
  displayName: string
  firstName: string
  lastName: string
}

export type WxrTag = { domain: string; nicename: string; name: string }

export type WxrComment = {
  id: string
  author: string
  email: string
  url: string
  date: string
  dateGmt: string
  content: string
  approved: string
  type: string
  parent: string
  userId: string
}

export type WxrItem = {
  id: string
  type: string
  status: string
  name: string
  title: string
  creator: string
  password: string
  content: string
  excerpt: string
  date: string
  dateGmt: string
  commentStatus: string
  tags: WxrTag[]
  comments: WxrComment[]
}

/** A fault ends the reading: the file cannot be trusted, and `why` says on which line. */
export type WxrPart =
  | { part: 'blog'; blog: WxrBlog }
  | { part: 'author'; author: WxrAuthor }
  | { part: 'item'; item: WxrItem }
  | { part: 'fault'; why: string }

/** Tells one old site from another: `wordpress:blog.example.org/cabinet`. */
export function sourceOf({ address }: WxrBlog) {
  const { host, pathname } = new URL(address)
  return `wordpress:${host}${pathname.replace(/\/+$/, '')}`
}

type Dated = { date: string; dateGmt: string }

/** UTC where the file gives it; the local time, read as UTC, where it does not; else null. */
export function momentOf({ date, dateGmt }: Dated) {
  return momentFrom(dateGmt) ?? momentFrom(date)
}

function momentFrom(written: string) {
  const found = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(written.trim())
  if (!found) return null
  const moment = `${found[1]}T${found[2]}.000Z`
  const time = Date.parse(moment)
  return !Number.isNaN(time) && new Date(time).toISOString() === moment ? moment : null
}
