import type { WxrComment, WxrItem } from './wxr.ts'

const LONGEST_COMMENT = 60_000

export const NO_DATE = 'Without a date we can read'

const TYPES = new Map([
  ['attachment', 'An attachment'],
  ['nav_menu_item', 'A menu entry'],
  ['revision', 'An earlier version of an entry'],
])

const STATUSES = new Map([
  ['draft', 'A draft'],
  ['pending', 'Waiting for review on the old site'],
  ['future', 'Scheduled, not yet published'],
  ['private', 'Private'],
  ['trash', 'In the trash of the old site'],
])

/** Only what the public could read becomes a publication. */
export function whyNotEntry(item: WxrItem) {
  const { id, type, status, password } = item
  if (!isNumber(id)) return 'Without a number'
  if (type !== 'post' && type !== 'page') {
    return TYPES.get(type) ?? `Neither a post nor a page, but “${short(type)}”`
  }
  if (status !== 'publish') return STATUSES.get(status) ?? `Not published, but “${short(status)}”`
  return password === '' ? null : 'Protected by a password'
}

export function isPingback({ type }: WxrComment) {
  return type === 'pingback' || type === 'trackback'
}

export function whyNotComment(comment: WxrComment) {
  const { id, type, approved, content } = comment
  if (!isNumber(id)) return 'Without a number'
  if (type !== '' && type !== 'comment' && !isPingback(comment)) {
    return `Neither a comment nor a pingback, but “${short(type)}”`
  }
  if (approved === 'spam') return 'Spam'
  if (approved === 'trash' || approved === 'post-trashed') return 'In the trash of the old site'
  if (approved !== '1' && approved !== '0') return `In a state we do not know, “${short(approved)}”`
  if (approved === '0' && isPingback(comment)) return 'Not approved on the old site'
  if (content.length <= LONGEST_COMMENT) return null
  return `Longer than ${LONGEST_COMMENT.toLocaleString('en-GB')} characters`
}

function isNumber(id: string) {
  return /^[1-9]\d{0,19}$/.test(id)
}

function short(text: string) {
  return text.slice(0, 40)
}
