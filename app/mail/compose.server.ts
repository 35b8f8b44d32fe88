import { dispositionsOf } from '#db/queries/dispositions.server.ts'
import {
  commentForMail,
  decisionForMail,
  firstCommentIn,
  outcomeForMail,
  replyForMail,
  revisionForMail,
  themesRaisedBy,
} from '#db/queries/mails.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import type { Db } from '#db/schema.ts'
import { config } from '#app/platform/config.server.ts'
import { commentDecided, commentReceived, officialReply } from './comment-mails.ts'
import type { Mail, MailName } from './mail.ts'
import { outcomePublished } from './outcome-mail.ts'

type Owed = { mail: string; about: string; person: { id: string; name: string } }
type Composer = (db: Db, owed: Owed) => Promise<Mail | null>

const COMPOSERS: Record<MailName, Composer> = {
  'comment-received': received,
  'comment-published': decided,
  'comment-returned': decided,
  'comment-withheld': decided,
  'comment-removed': decided,
  'official-reply': replied,
  'outcome-published': outcome,
}

/** Writes the mail from what is true now; null when it is no longer owed. */
export async function compose(db: Db, owed: Owed): Promise<Mail | null> {
  const composer = new Map<string, Composer>(Object.entries(COMPOSERS)).get(owed.mail)
  return composer ? composer(db, owed) : null
}

function site(person: { name: string }) {
  return { council: config.council, origin: config.origin, to: person.name }
}

async function received(db: Db, { about, person }: Owed) {
  const revision = await revisionForMail(db, about)
  if (!revision) return null
  const comment = await commentForMail(db, { comment: revision.comment_id, person: person.id })
  if (!comment || comment.state === 'withdrawn') return null
  return commentReceived({ ...site(person), ...comment, held: comment.state === 'held' })
}

async function decided(db: Db, { about, person }: Owed) {
  const decision = await decisionForMail(db, about)
  if (!decision) return null
  const comment = await commentForMail(db, { comment: decision.comment_id, person: person.id })
  if (!comment || comment.state === 'withdrawn') return null
  const { rule, ruleTitle, verdict, note } = decision
  const cited = rule === null || ruleTitle === null ? null : { number: rule, title: ruleTitle }
  return commentDecided({ ...site(person), ...comment, held: false, verdict, note, rule: cited })
}

async function replied(db: Db, { about, person }: Owed) {
  const reply = await replyForMail(db, about)
  if (!reply?.parent_id) return null
  const comment = await commentForMail(db, { comment: reply.parent_id, person: person.id })
  if (!comment || comment.state === 'withdrawn') return null
  const { speaker, post, body } = reply
  return officialReply({ ...site(person), ...comment, speaker, post, reply: body })
}

async function outcome(db: Db, { about, person }: Owed) {
  const published = await outcomeForMail(db, about)
  if (!published) return null
  const { did, title, slug, review_id, codeframe_id } = published
  const first = await firstCommentIn(db, { review: review_id, person: person.id })
  if (!first) return null
  const raised = await themesRaisedBy(db, { codeframe: codeframe_id, person: person.id })
  const names = new Map((await themesOf(db, codeframe_id)).map((theme) => [theme.id, theme.name]))
  const answers = await dispositionsOf(db, codeframe_id)
  const themes = answers
    .filter((answer) => raised.includes(answer.theme_id))
    .map((answer) => ({ ...answer, name: names.get(answer.theme_id) ?? '' }))
  return outcomePublished({
    ...site(person),
    review: { title, slug },
    did,
    themes,
    reference: first.reference,
  })
}
