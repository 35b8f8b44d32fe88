import { answeredCommentOf } from '#db/queries/briefing-mails.server.ts'
import {
  commentForMail,
  decisionForMail,
  isGuest,
  officialReplyForMail,
  replyForMail,
  revisionForMail,
  themedForMail,
} from '#db/queries/mails.server.ts'
import { standingRedactions } from '#db/queries/redactions.server.ts'
import type { Db } from '#db/schema.ts'
import { traceKey } from '#app/comments/trace-key.server.ts'
import { config } from '#app/platform/config.server.ts'
import {
  commentDecided,
  commentReceived,
  commentReplied,
  commentThemed,
  officialReply,
} from './comment-mails.ts'
import type { Message, Owed } from './mail.ts'

/** A person’s own comment that they have not taken back. */
export async function ownComment(db: Db, { comment, person }: { comment: string; person: string }) {
  const own = await commentForMail(db, { comment, person })
  if (!own || own.state === 'withdrawn') return null
  return { origin: config.origin, ...own, key: await guestKey(db, { comment, person }) }
}

/** A guest cannot sign in: the mail itself opens the trace. */
export async function guestKey(db: Db, { comment, person }: { comment: string; person: string }) {
  return (await isGuest(db, person)) ? traceKey({ id: comment }) : null
}

export async function received(db: Db, { about, person }: Owed): Promise<Message | null> {
  const revision = await revisionForMail(db, about)
  if (!revision || !person) return null
  const comment = await ownComment(db, { comment: revision.comment_id, person: person.id })
  return comment && commentReceived({ ...comment, held: comment.state === 'held' })
}

export async function decided(db: Db, { about, person }: Owed): Promise<Message | null> {
  const decision = await decisionForMail(db, about)
  if (!decision || !person) return null
  const comment = await ownComment(db, { comment: decision.comment_id, person: person.id })
  if (!comment) return null
  const { verdict, note } = decision
  const masks = verdict === 'publish' ? await standingRedactions(db, decision.revision_id) : []
  return commentDecided({ ...comment, held: false, verdict, note, rule: citedIn(decision), masks })
}

type Cited = { rule: number | null; ruleTitle: string | null; ruleText: string | null }

function citedIn({ rule: number, ruleTitle: title, ruleText: text }: Cited) {
  return number === null || title === null || text === null ? null : { number, title, text }
}

export async function officiallyReplied(db: Db, { about, person }: Owed): Promise<Message | null> {
  const reply = await officialReplyForMail(db, about)
  if (!reply || !person) return null
  const answered = await answeredCommentOf(db, { reply: about, person: person.id })
  const comment = answered && (await ownComment(db, { comment: answered.id, person: person.id }))
  if (!comment) return null
  const { speaker, post, body } = reply
  return officialReply({ ...comment, speaker, post, reply: body })
}

export async function replied(db: Db, { about, person }: Owed): Promise<Message | null> {
  const reply = await replyForMail(db, about)
  if (!reply?.parent_id || !person || reply.person_id === person.id) return null
  const comment = await ownComment(db, { comment: reply.parent_id, person: person.id })
  if (!comment) return null
  return commentReplied({ ...comment, author: reply.author_name, replyReference: reply.reference })
}

export async function themed(db: Db, { about, person }: Owed): Promise<Message | null> {
  const counted = await themedForMail(db, about)
  if (!counted || !person) return null
  const comment = await ownComment(db, { comment: counted.comment_id, person: person.id })
  return comment && commentThemed({ ...comment, theme: counted.theme, review: counted.review })
}
