import type { WxrAuthor, WxrComment, WxrItem } from './wxr.ts'

/** The authors a file lists, to be found as its comments name them. */
export type Authors = {
  byLogin: Map<string, WxrAuthor>
  byId: Map<string, WxrAuthor>
  byEmail: Map<string, WxrAuthor>
}

export function noAuthors(): Authors {
  return { byLogin: new Map(), byId: new Map(), byEmail: new Map() }
}

/** The first of two authors with the same login, number or address keeps it. */
export function addAuthor({ byLogin, byId, byEmail }: Authors, author: WxrAuthor) {
  if (!byLogin.has(author.login)) byLogin.set(author.login, author)
  if (isAccount(author.id) && !byId.has(author.id)) byId.set(author.id, author)
  if (isAddress(author.email) && !byEmail.has(author.email)) byEmail.set(author.email, author)
}

/** Exports before WXR 1.1 list no authors; a post's creator is all they say. */
export function addCreator(authors: Authors, { creator }: WxrItem) {
  const displayName = creator === '' ? 'Unknown author' : creator
  const unlisted = { id: '', login: creator, email: '', firstName: '', lastName: '', displayName }
  if (!authors.byLogin.has(creator)) addAuthor(authors, unlisted)
}

export function holderName({ firstName, lastName, displayName, login }: WxrAuthor) {
  return `${firstName} ${lastName}`.trim() || displayName || login
}

export function authorBehind({ userId, email }: WxrComment, { byId, byEmail }: Authors) {
  return byId.get(userId) ?? byEmail.get(email)
}

/**
 * Whether the post's author speaks. An address anybody can type counts only where the old site's
 * moderators let the comment through.
 */
export function isByAuthorOf(item: WxrItem, comment: WxrComment, authors: Authors) {
  const author = authorBehind(comment, authors)
  if (author === undefined || author.login !== item.creator) return false
  return comment.userId === author.id || comment.approved === '1'
}

export type Identity = { key: string; name: string; email: string | null }

export function identityOfAuthor(author: WxrAuthor): Identity {
  const name = author.displayName || holderName(author)
  return { key: `author:${author.login}`, name, email: addressOrNull(author.email) }
}

/** By account, by address or, with neither, by the one comment. Never by name. */
export function identityBehind(comment: WxrComment, name: string, authors: Authors): Identity {
  const author = authorBehind(comment, authors)
  if (author) return identityOfAuthor(author)
  const email = addressOrNull(comment.email)
  if (isAccount(comment.userId)) return { key: `user:${comment.userId}`, name, email }
  return email === null
    ? { key: `comment:${comment.id}`, name, email }
    : { key: `email:${email}`, name, email }
}

/** Everybody without an account is number 0. */
function isAccount(id: string) {
  return /^[1-9]\d*$/.test(id)
}

function addressOrNull(email: string) {
  return isAddress(email) ? email : null
}

function isAddress(email: string) {
  return /^[^\s@]+@[^\s@]+$/.test(email)
}
