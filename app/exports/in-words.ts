import { CONSIDERATION_NAMES } from '#app/comments/comment.ts'
import { DISPOSITION_NAMES } from '#app/reviews/disposition.ts'
import { CHANNEL_NAMES } from '#app/themes/contribution.ts'
import { STANCE_NAMES } from '#app/themes/theme.ts'
import { dateIn } from '#app/ui/dates.ts'
import type { PublicationState } from '#db/schema/comments.ts'
import type { Channel } from '#db/schema/themes.ts'
import type { Contribution, Facts } from './facts.server.ts'
import { paragraphsOf, plain } from './plain.ts'

type Answer = Facts['answers'][number]

const STATES: Record<PublicationState, string> = {
  held: 'Held',
  published: 'Published',
  returned: 'Returned',
  lapsed: 'Lapsed',
  withheld: 'Withheld',
  removed: 'Removed',
  withdrawn: 'Withdrawn by its author',
}

export function publicationStateOf({ state, public_html }: Contribution) {
  if (state) return STATES[state]
  return public_html === null
    ? 'Entered by an officer, not published'
    : 'Entered by an officer, worded for the public'
}

export function considerationStateOf({ consideration }: Contribution) {
  return CONSIDERATION_NAMES[consideration]
}

/** “Somewhere quiet (for); Opening hours (mixed)”. */
export function themesInWords({ themes }: Contribution) {
  return themes
    .map(({ name, stance }) => `${plain(name)} (${STANCE_NAMES[stance].toLowerCase()})`)
    .join('; ')
}

/** “Comment, 3 November 2026, by Marjorie Teale, on ‘A library that opens’”: nothing that the public may not see. */
export function aboutIt(contribution: Contribution) {
  const { channel, received_on, author, on_behalf_of, ward, page } = contribution
  const isWorded = contribution.state === null && contribution.public_html !== null
  const facts = [
    `${CHANNEL_NAMES[channel]}, ${dateIn(received_on)}`,
    author && `by ${author}`,
    on_behalf_of && `for ${on_behalf_of}`,
    ward && `of ${ward}`,
    page && `on “${page}”`,
    isWorded && 'in the words of an officer',
  ]
  return plain(facts.filter(Boolean).join(', '))
}

/** The words as the public reads them; where it reads none, a line that says so. */
export function wordsShown(contribution: Contribution): string[] {
  if (contribution.public_html !== null) return paragraphsOf(contribution.public_html)
  return [notShown(contribution)]
}

const HELD: Record<Channel, string> = {
  comment: 'A comment',
  letter: 'A letter',
  call: 'The note of a call',
  meeting: 'The note of a meeting',
  email: 'An email',
}

function notShown({ state, channel, received_on }: Contribution) {
  if (state === null) {
    return `${HELD[channel]} of ${dateIn(received_on)}, held by the council and not published.`
  }
  return `Not shown to the public: ${STATES[state].toLowerCase()}.`
}

export function dispositionOf(answer: Answer | undefined) {
  if (!answer) return 'Not answered yet'
  const name = DISPOSITION_NAMES[answer.disposition]
  return answer.deferred_until ? `${name}, to ${dateIn(answer.deferred_until)}` : name
}

/** The reason of an answer, what changes because of it, where, and by which decision. */
export function whyInWords(answer: Answer | undefined): string[] {
  if (!answer) return ['Fewer than three people raised it, so no answer was required.']
  const { reason, what_changes, decision_reference } = answer
  return [
    plain(reason),
    what_changes ? plain(`What changes: ${what_changes}`) : '',
    whatChanged(answer),
    decision_reference ? plain(`Decision ${decision_reference}`) : '',
  ].filter(Boolean)
}

export function whatChanged(answer: Answer | undefined) {
  if (!answer?.changed_slug) return ''
  const place = answer.changed_heading ?? answer.changed_title ?? ''
  return plain(`Changed: ${place}, edition ${answer.changed_edition}`)
}

/** Answers and quotes are few, and themes a hundred at most. */
export function aboutThemes({ themes, answers, quotes }: Facts) {
  const answered = new Map(answers.map((answer) => [answer.theme_id, answer]))
  const quoted = new Map(quotes.map((quote) => [quote.theme_id, quote]))
  return themes.map((theme) => ({
    theme,
    answer: answered.get(theme.id),
    quote: quoted.get(theme.id),
  }))
}
