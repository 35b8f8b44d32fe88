import type { AppealResult, ReportResult, SanctionKind } from '#db/schema/reporting.ts'
import { APPEAL_RESULTS, KIND_NAMES } from '#app/moderation/sanction.ts'
import { dateIn, timeIn } from '#app/ui/dates.ts'
import type { Message } from './mail.ts'

type Reported = { reference: string; page: string }

export function confirmReport(facts: Reported & { address: string }): Message {
  return {
    subject: `Confirm your report about ${facts.reference}`,
    paragraphs: [
      `Somebody, most likely you, reported the comment ${facts.reference} on “${facts.page}” to us with this address.`,
      'It counts once you say yes within 7 days. If it was not you, do nothing.',
    ],
    link: { words: 'Go on to confirm', address: facts.address },
  }
}

type Resolved = Reported & { origin: string; slug: string; result: ReportResult }

export function reportResolved({ origin, reference, page, slug, result }: Resolved): Message {
  const upheld = [
    `You reported the comment ${reference} on “${page}”. A moderator has read it and agrees that it could not stay as it was.`,
    'Thank you. Its author was told which house rule it broke.',
  ]
  const dismissed = [
    `You reported the comment ${reference} on “${page}”. A moderator has read it and left it as it is: it breaks no house rule.`,
    'Thank you for looking. Disagreeing with a comment is welcome too: you can answer it on the page.',
  ]
  const withdrawn = [
    `You reported the comment ${reference} on “${page}”. Its author has taken it back before a moderator decided, so it is no longer on the page.`,
    'Thank you for telling us.',
  ]
  return {
    subject: `Your report about ${reference}`,
    paragraphs: { upheld, dismissed, withdrawn }[result],
    link: { words: 'See the page', address: `${origin}/publications/${slug}` },
  }
}

type Sanctioned = {
  kind: SanctionKind
  reason: string
  ends_at: string | null
  reference: string
  rule: number
  ruleTitle: string
  address: string
}

export function sanctioned(facts: Sanctioned): Message {
  return {
    subject: SUBJECTS[facts.kind],
    paragraphs: [
      meaning(facts),
      `It is about your comment ${facts.reference}, under house rule ${facts.rule}: ${facts.ruleTitle.toLowerCase()}.`,
      'If you think this is wrong, you can appeal on the page below. A different officer answers within ten working days.',
      'The moderator writes:',
    ],
    quote: facts.reason,
    link: { words: 'Read it, and appeal', address: facts.address },
  }
}

const SUBJECTS: Record<SanctionKind, string> = {
  warn: 'A warning from a moderator',
  suspend: 'You are suspended for a time',
  always_pre_moderate: 'Your comments are read before they appear',
  ban: 'You are banned from taking part',
}

function meaning({ kind, ends_at }: Sanctioned) {
  const until = ends_at ? ` until ${timeIn(ends_at)}` : ''
  if (kind === 'warn') {
    return 'A moderator has warned you. Say on the page below that you have read it; then you can comment again.'
  }
  if (kind === 'always_pre_moderate') {
    return `A moderator reads each of your comments before it appears${until}.`
  }
  return `You can read everything, but not comment, reply, change a comment, support or report${until}.`
}

type Lifted = { kind: SanctionKind; address: string }

export function sanctionLifted({ kind, address }: Lifted): Message {
  return {
    subject: 'A moderator’s measure against you has ended',
    paragraphs: [`It no longer holds: ${KIND_NAMES[kind].toLowerCase()}. You can go on as before.`],
    link: { words: 'See it', address },
  }
}

export function sanctionAppealed({ dueAt, address }: { dueAt: string; address: string }): Message {
  return {
    subject: 'We have your appeal',
    paragraphs: [
      `A different officer reads it and answers by ${dateIn(dueAt)}. Until then what was decided holds.`,
    ],
    link: { words: 'See your appeal', address },
  }
}

type Answered = { result: AppealResult; answer: string; ends_at: string | null; address: string }

export function sanctionAppealAnswered({ result, answer, ends_at, address }: Answered): Message {
  const until = result === 'varied' && ends_at ? ` It ends now at ${timeIn(ends_at)}.` : ''
  return {
    subject: 'Your appeal is answered',
    paragraphs: [`${APPEAL_RESULTS[result]}${until}`, 'The officer writes:'],
    quote: answer,
    link: { words: 'See the answer', address },
  }
}
