import { excerpt } from '#app/outcomes/excerpt.ts'
import { contributionsAndTexts } from '#app/outcomes/said-counts.ts'
import { REVIEW_STATES } from '#app/reviews/review.ts'
import { countedContributions } from '#app/themes/contribution.ts'
import { counted } from '#app/ui/counted.ts'
import { dateIn } from '#app/ui/dates.ts'
import type { Block } from './block.ts'
import type { Contribution, Facts } from './facts.server.ts'
import {
  aboutIt,
  aboutThemes,
  dispositionOf,
  themesInWords,
  whyInWords,
  wordsShown,
} from './in-words.ts'
import { howItWasDone } from './method.ts'
import { plain } from './plain.ts'
import { raised } from './report-themes.ts'

const QUOTED = 300

/** The committee report up to its appendix; DOCX and PDF draw the same blocks. */
export function committeeReport(facts: Facts): Block[] {
  return [
    title(facts),
    { is: 'contents' },
    ...summary(facts),
    ...raised(facts),
    ...reconciliation(facts),
    ...done(facts),
    ...next(facts),
    ...equality(facts),
    ...howItWasDone(facts),
    { is: 'chapter', title: 'Appendix: every contribution' },
    paragraph(
      `${counted(facts.inScope, 'contribution')} in the order received, as the public may read them. Redacted words are marked in square brackets. What was sent by letter, call, meeting or email has the words that an officer wrote of it for the public, where there are any. A comment that is not shown, and what nobody has worded, has a line without its words.`,
    ),
  ]
}

export function appendixEntry(contribution: Contribution): Extract<Block, { is: 'entry' }> {
  const themes = themesInWords(contribution)
  const left = contribution.counts === 'no' ? 'Not counted.' : ''
  return {
    is: 'entry',
    title: contribution.reference,
    about: aboutIt(contribution),
    paragraphs: wordsShown(contribution),
    note: [themes ? `Themes: ${themes}.` : 'Coded to no theme.', left].filter(Boolean).join(' '),
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

function summary({ review, outcome, counts, countedAt, themes }: Facts): Block[] {
  const said = `${countedContributions(counts)} from ${counted(counts.people, 'person', 'people')}, in ${counted(themes.length, 'theme')}. Counted on ${dateIn(countedAt)}.`
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

function reconciliation({ outcome, ...facts }: Facts): Block[] {
  const rows = aboutThemes({ outcome, ...facts }).map(({ theme, answer, quote }) => [
    [plain(theme.name), ...(quote ? [quoted(quote)] : [])],
    [counted(theme.people, 'person', 'people'), contributionsAndTexts(theme)],
    [answer || !outcome ? dispositionOf(answer) : 'No answer owed'],
    outcome || answer ? whyInWords(answer) : [],
  ])
  return [
    { is: 'chapter', title: 'Every theme, and what became of it' },
    paragraph('Those that were not adopted are here too, with the reason.'),
    {
      is: 'table',
      caption: 'Every theme and its answer',
      head: ['What people said', 'Said by', 'What became of it', 'Why, and what changed'],
      rows,
      widths: [0.34, 0.17, 0.16, 0.33],
      numbers: [],
    },
  ]
}

function quoted({ public_html, reference }: Facts['quotes'][number]) {
  const words = `“${plain(excerpt(public_html, QUOTED))}”`
  return `${words} (${reference ?? 'from a letter, call or meeting'})`
}

function equality({ outcome }: Facts): Block[] {
  if (!outcome?.equality) return []
  return [{ is: 'chapter', title: 'What it means for equality' }, ...paragraphs(outcome.equality)]
}

function done({ progress }: Facts): Block[] {
  if (progress.length === 0) return []
  return [
    { is: 'chapter', title: 'What has been done' },
    {
      is: 'table',
      caption: 'What has been done of what was promised, newest first',
      head: ['Day', 'What was done'],
      rows: progress.map(({ done_on, body }) => [[dateIn(done_on)], [plain(body)]]),
      widths: [0.25, 0.75],
      numbers: [],
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
