import type { VerdictName } from '#db/schema/comments.ts'
import { REDACTION_MARKS, type Category } from '#app/moderation/redaction.ts'
import type { Message } from './mail.ts'
import { traceLink } from './trace-link.ts'

export type CommentFacts = {
  /** Opens the trace to a guest. */
  key: string | null
  origin: string
  reference: string
  page: string
  held: boolean
}

export function commentReceived(facts: CommentFacts): Message {
  const next = facts.held
    ? 'A moderator reads it before it appears on the page. We tell you by mail what was decided.'
    : 'It is on the page now. A moderator will read it too, and we tell you if anything changes.'
  return {
    subject: `We have your comment ${facts.reference}`,
    paragraphs: [`Thank you for your comment on “${facts.page}”.`, next],
    link: traceLink(facts),
  }
}

export type DecisionFacts = CommentFacts & {
  verdict: VerdictName
  rule: { number: number; title: string; text: string } | null
  note: string | null
  /** What is masked in what is published. */
  masks: { category: Category; reason: string }[]
}

export function commentDecided(facts: DecisionFacts): Message {
  const cited = facts.rule
    ? [
        `It breaks house rule ${facts.rule.number}: ${facts.rule.title.toLowerCase()}. The rule says: “${facts.rule.text}”`,
      ]
    : []
  return {
    subject: `${SUBJECTS[facts.verdict]}: ${facts.reference}`,
    paragraphs: [
      decided(facts),
      ...cited,
      ...advice(facts),
      ...(facts.note ? ['The moderator adds:'] : []),
    ],
    ...(facts.note ? { quote: facts.note } : {}),
    link: traceLink(facts),
  }
}

const SUBJECTS: Record<VerdictName, string> = {
  publish: 'Your comment is published',
  return: 'Please change your comment',
  withhold: 'Your comment is not published',
  remove: 'Your comment was taken down',
  hold: 'Your comment is being read again',
}

function decided({ verdict, page }: DecisionFacts) {
  if (verdict === 'publish') return `A moderator has read and published your comment on “${page}”.`
  if (verdict === 'return') return `A moderator has returned your comment on “${page}” to you.`
  if (verdict === 'withhold') return `A moderator has not published your comment on “${page}”.`
  if (verdict === 'hold') return `A moderator reads your comment on “${page}” once more.`
  return `A moderator has taken down your comment on “${page}”.`
}

function advice({ verdict, masks }: DecisionFacts) {
  if (verdict === 'publish') return masks.length > 0 ? [...masked(masks), APPEAL] : []
  if (verdict === 'hold') return ['Until that is decided it is not on the page.']
  const stays = 'Your own words are kept as you wrote them, and the point you make is still read.'
  if (verdict === 'return') {
    return [
      'Change it on the page below and send it again within 14 days. After that it lapses.',
      stays,
      APPEAL,
    ]
  }
  return [stays, APPEAL]
}

const APPEAL =
  'If you think this is wrong, you can appeal on the page below, once and within 28 days. A different officer answers within ten working days.'

/** Says what kind of words and why, not the words. */
function masked(masks: DecisionFacts['masks']) {
  const kinds = masks.map(({ category, reason }) => `${REDACTION_MARKS[category]} (${reason})`)
  return [`Some of your words are masked for everybody else: ${[...new Set(kinds)].join('; ')}.`]
}

export type OfficialReplyFacts = {
  key: string | null
  origin: string
  reference: string
  page: string
  speaker: string
  post: string
  reply: string
}

export function officialReply(facts: OfficialReplyFacts): Message {
  return {
    subject: `${facts.speaker} has answered your comment`,
    paragraphs: [`${facts.speaker}, ${facts.post}, has answered you on “${facts.page}”.`],
    quote: facts.reply,
    link: traceLink(facts),
  }
}

export type ReplyFacts = {
  origin: string
  page: string
  author: string
  replyReference: string
}

/** Says who replied and where, not what: the words may be masked or taken down, and the page knows. */
export function commentReplied(facts: ReplyFacts): Message {
  return {
    subject: `${facts.author} has replied to your comment`,
    paragraphs: [`${facts.author} has replied to your comment on “${facts.page}”.`],
    link: { words: 'Read the reply', address: `${facts.origin}/comments/${facts.replyReference}` },
  }
}

export type ThemedFacts = {
  key: string | null
  origin: string
  reference: string
  page: string
  theme: string
  review: string
}

export function commentThemed(facts: ThemedFacts): Message {
  return {
    subject: `Your comment is counted: ${facts.theme}`,
    paragraphs: [
      `An officer has read your comment on “${facts.page}” and counted it under “${facts.theme}” in “${facts.review}”.`,
      'Every theme gets an answer with a reason when the review is decided.',
    ],
    link: traceLink(facts),
  }
}
