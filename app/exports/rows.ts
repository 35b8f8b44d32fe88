import { DISPOSITION_NAMES } from '#app/reviews/disposition.ts'
import type { Contribution, Facts } from './facts.server.ts'
import {
  aboutThemes,
  considerationStateOf,
  publicationStateOf,
  themesInWords,
  whatChanged,
  wordsShown,
} from './in-words.ts'
import { plain } from './plain.ts'

export const CONTRIBUTION_HEAD = [
  'Reference',
  'Channel',
  'Received',
  'Publication state',
  'Consideration state',
  'Counted',
  'Page',
  'Name shown',
  'On behalf of',
  'Ward',
  'Text as publicly shown',
  'Themes and stance',
]

/** States are always there, whatever is shown. */
export function contributionRow(contribution: Contribution) {
  const { reference, channel, received_on, counts, page, author, on_behalf_of, ward } = contribution
  const cells = [page, author, on_behalf_of, ward].map((text) => plain(text ?? ''))
  return [
    reference,
    channel,
    received_on,
    publicationStateOf(contribution),
    considerationStateOf(contribution),
    counts,
    ...cells,
    wordsShown(contribution).join('\n\n'),
    themesInWords(contribution),
  ]
}

export const THEME_HEAD = ['Theme', 'Description', 'Contributions', 'For', 'Against', 'People']

export function themeRows({ themes }: Facts) {
  return themes.map(({ name, description, contributions, inFavour, against, people }) => [
    plain(name),
    plain(description),
    contributions,
    inFavour,
    against,
    people,
  ])
}

export const ANSWER_HEAD = [
  'Theme',
  'People',
  'What became of it',
  'Deferred to',
  'Reason',
  'What changed',
  'Quote',
]

export function answerRows(facts: Facts) {
  return aboutThemes(facts).map(({ theme, answer, quote }) => [
    plain(theme.name),
    theme.people,
    answer ? DISPOSITION_NAMES[answer.disposition] : 'Not answered yet',
    answer?.deferred_until ?? '',
    plain(answer?.reason ?? ''),
    whatChanged(answer),
    quote?.reference ?? '',
  ])
}
