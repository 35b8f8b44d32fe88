import { excerpt } from '#app/outcomes/excerpt.ts'
import { REVIEW_STATES } from '#app/reviews/review.ts'
import { countedContributions } from '#app/themes/contribution.ts'
import { counted } from '#app/ui/counted.ts'
import { dateIn } from '#app/ui/dates.ts'
import type { Bar, Block } from './block.ts'
import type { Contribution, Facts } from './facts.server.ts'
import {
  aboutIt,
  aboutThemes,
  dispositionOf,
  themesInWords,
  whatChanged,
  wordsShown,
} from './in-words.ts'
import { howItWasDone } from './method.ts'
import { plain } from './plain.ts'

const QUOTED = 300

/** The committee report up to its appendix; DOCX and PDF draw the same blocks. */
export function committeeReport(facts: Facts): Block[] {
  return [
    title(facts),
    { is: 'contents' },
    ...summary(facts),
    ...raised(facts),
    ...reconciliation(facts),
    ...howItWasDone(facts),
    ...next(facts),
    { is: 'chapter', title: 'Appendix: every contribution' },
    paragraph(
      `${counted(facts.inScope, 'contribution')} in the order received, as the public may read them. Redacted words are marked in square brackets. A comment that is not shown, and what was sent by letter, call, meeting or email, has a line without its words.`,
    ),
  ]
}

export function appendixEntry(contribution: Contribution): Block {
  const themes = themesInWords(contribution)
  const left = contribution.counts === 'no' ? 'Not counted.' : ''
  return {
    is: 'entry',
    title: contribution.reference,
    about: aboutIt(contribution),
    paragraphs: wordsShown(contribution),
    note: [themes && `Themes: ${themes}.`, left].filter(Boolean).join(' '),
  }
}

function title({ council, review, outcome, at }: Facts): Block {
  return {
    is: 'title',
    council: plain(council),
    title: plain(review.title),
    says: [
      'What residents said, and what became of it',
      plain(`Decided by ${review.decisionMakerName}, ${review.decisionMakerPost}`),
      outcome
        ? `Outcome published on ${dateIn(outcome.published_at)}`
        : `The outcome is not published yet: ${REVIEW_STATES[review.state].toLowerCase()}`,
      `Made on ${dateIn(at)} from the record of that day`,
    ],
  }
}

function summary({ review, outcome, counts, themes }: Facts): Block[] {
  const said = `${countedContributions(counts)} from ${counted(counts.people, 'person', 'people')}, in ${counted(themes.length, 'theme')}.`
  const heading: Block = { is: 'chapter', title: 'Summary' }
  if (!outcome) {
    return [
      heading,
      paragraph(said),
      { is: 'heading', title: 'The question' },
      paragraph(review.question),
    ]
  }
  const { asked, said: told, did, decided_by_body, decided_on, reference } = outcome
  const decided = `Decided by ${decided_by_body} on ${dateIn(decided_on)}${reference ? `, decision ${reference}` : ''}.`
  return [
    heading,
    paragraph(said),
    { is: 'heading', title: 'We asked' },
    ...paragraphs(asked),
    { is: 'heading', title: 'You said' },
    ...paragraphs(told),
    { is: 'heading', title: 'We did' },
    ...paragraphs(did),
    paragraph(decided),
  ]
}

function raised({ themes, uncoded }: Facts): Block[] {
  const bars = themes
    .filter(({ contributions }) => contributions > 0)
    .map(({ name, contributions, inFavour, against }) => ({
      name: plain(name),
      inFavour,
      against,
      neither: Math.max(0, contributions - inFavour - against),
    }))
  return [
    { is: 'chapter', title: 'What people raised' },
    paragraph(
      `How many contributions raised each theme; one may raise several.${uncoded > 0 ? ` ${counted(uncoded, 'contribution')} raised none of them.` : ''}`,
    ),
    ...charts(bars),
    {
      is: 'table',
      caption: 'Contributions by theme',
      head: ['Theme', 'Contributions', 'For', 'Against', 'People'],
      rows: themes.map(({ name, contributions, inFavour, against, people }) =>
        [plain(name), contributions, inFavour, against, people].map((cell) => [String(cell)]),
      ),
      widths: [0.4, 0.18, 0.13, 0.15, 0.14],
      numbers: [1, 2, 3, 4],
    },
  ]
}

/** So many bars stand on a page. */
const A_CHART = 30

function charts(bars: Bar[]): Block[] {
  const parts = Math.ceil(bars.length / A_CHART)
  return Array.from({ length: parts }, (_, part) => {
    const some = bars.slice(part * A_CHART, (part + 1) * A_CHART)
    const which = parts > 1 ? `, part ${part + 1} of ${parts}` : ''
    const title = `Contributions by theme${which}`
    return { is: 'chart', title, bars: some, inWords: `Bar chart. ${title}. ${inWords(some)}.` }
  })
}

function inWords(bars: Bar[]) {
  return bars
    .map(({ name, inFavour, against, neither }) => {
      const all = inFavour + against + neither
      return `${name}: ${all}, of which ${inFavour} for and ${against} against or worried`
    })
    .join('; ')
}

function reconciliation(facts: Facts): Block[] {
  const rows = aboutThemes(facts).map(({ theme, answer, quote }) => [
    [
      plain(theme.name),
      ...(quote ? [`“${plain(excerpt(quote.public_html, QUOTED))}” (${quote.reference})`] : []),
    ],
    [String(theme.people)],
    [dispositionOf(answer)],
    [plain(answer?.reason ?? ''), whatChanged(answer)].filter(Boolean),
  ])
  return [
    { is: 'chapter', title: 'Every theme, and what became of it' },
    paragraph('Those that were not adopted are here too, with the reason.'),
    {
      is: 'table',
      caption: 'Every theme and its answer',
      head: ['What people said', 'People', 'What became of it', 'Why, and what changed'],
      rows,
      widths: [0.36, 0.1, 0.18, 0.36],
      numbers: [1],
    },
  ]
}

function next({ outcome }: Facts): Block[] {
  if (!outcome?.next_check_on) return []
  return [
    { is: 'chapter', title: 'What happens next' },
    paragraph(`On ${dateIn(outcome.next_check_on)}: ${outcome.next_check ?? ''}`),
  ]
}

export function paragraph(words: string): Block {
  return { is: 'paragraph', words: plain(words) }
}

function paragraphs(words: string): Block[] {
  return words.split(/\n{2,}/).map(paragraph)
}
