import type { VerdictName } from '#db/schema/comments.ts'
import { letter } from './letter.ts'
import type { Mail } from './mail.ts'

type Site = { council: string; origin: string }

export type CommentFacts = Site & {
  to: string
  reference: string
  page: string
  held: boolean
}

export function commentReceived(facts: CommentFacts): Mail {
  const next = facts.held
    ? 'A moderator reads it before it appears on the page. We tell you by mail what was decided.'
    : 'It is on the page now. A moderator will read it too, and we tell you if anything changes.'
  return letter({
    ...facts,
    subject: `We have your comment ${facts.reference}`,
    paragraphs: [`Thank you for your comment on “${facts.page}”.`, next],
    link: traceLink(facts),
  })
}

export type DecisionFacts = CommentFacts & {
  verdict: VerdictName
  rule: { number: number; title: string } | null
  note: string | null
}

export function commentDecided(facts: DecisionFacts): Mail {
  const cited = facts.rule
    ? [`It breaks house rule ${facts.rule.number}: ${facts.rule.title.toLowerCase()}.`]
    : []
  return letter({
    ...facts,
    subject: `${SUBJECTS[facts.verdict]}: ${facts.reference}`,
    paragraphs: [
      decided(facts),
      ...cited,
      ...advice(facts.verdict),
      ...(facts.note ? ['The moderator adds:'] : []),
    ],
    ...(facts.note ? { quote: facts.note } : {}),
    link: traceLink(facts),
  })
}

const SUBJECTS: Record<VerdictName, string> = {
  publish: 'Your comment is published',
  return: 'Please change your comment',
  withhold: 'Your comment is not published',
  remove: 'Your comment was taken down',
}

function decided({ verdict, page }: DecisionFacts) {
  if (verdict === 'publish') return `A moderator has read and published your comment on “${page}”.`
  if (verdict === 'return') return `A moderator has returned your comment on “${page}” to you.`
  if (verdict === 'withhold') return `A moderator has not published your comment on “${page}”.`
  return `A moderator has taken down your comment on “${page}”.`
}

function advice(verdict: VerdictName) {
  if (verdict === 'publish') return []
  const stays = 'Your own words are kept as you wrote them, and the point you make is still read.'
  if (verdict === 'return') return ['Change it on the page below and send it again.', stays]
  return [stays]
}

export type ReplyFacts = Site & {
  to: string
  reference: string
  page: string
  speaker: string
  post: string
  reply: string
}

export function officialReply(facts: ReplyFacts): Mail {
  return letter({
    ...facts,
    subject: `${facts.speaker} has answered your comment`,
    paragraphs: [`${facts.speaker}, ${facts.post}, has answered you on “${facts.page}”.`],
    quote: facts.reply,
    link: traceLink(facts),
  })
}

function traceLink({ origin, reference }: { origin: string; reference: string }) {
  return {
    words: 'See what became of your comment',
    address: `${origin}/comments/${reference}/trace`,
  }
}
