import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import type { Gate } from '#db/schema/reviews.ts'

type Terms = { title: string; question: string; hint: string }

/**
 * What must be on record before people are asked: the four Gunning principles (R v Brent LBC, ex
 * parte Gunning, 1985) and the public sector equality duty, as questions.
 */
export const GATES: Record<Gate, Terms> = {
  why_now: {
    title: 'Why now',
    question: 'Why is this reviewed now, while the answer is still open?',
    hint: 'What prompted it, and what has not been decided yet.',
  },
  options: {
    title: 'Options',
    question: 'Which options are there, and what do people need to know to judge them?',
    hint: 'The ones that were set aside too, each with its reason, and where the figures are.',
  },
  could_change: {
    title: 'What could change',
    question: 'What could change because of what people say, and what could not?',
    hint: 'A limit set by law or money belongs here, so that nobody is asked in vain.',
  },
  use_of_responses: {
    title: 'How responses will be used',
    question: 'How will responses be read, and who sees them before the decision?',
    hint: 'Who codes them, what the decision-maker is given, and when people hear the outcome.',
  },
  closing_date: {
    title: 'Dates',
    question: 'From when until when are people asked?',
    hint: 'Twelve weeks is generous, six is usual, less than two is refused.',
  },
  equality_impact: {
    title: 'Equality impact',
    question: 'Where is the equality impact assessment?',
    hint: 'Its reference or address, and in a sentence who may be affected more than others.',
  },
}

export const GATE_TITLES: Record<string, string> = Object.fromEntries(
  Object.entries(GATES).map(([gate, { title }]) => [gate, title]),
)

export function isGate(word: string): word is Gate {
  return Object.hasOwn(GATES, word)
}

const ALL = Object.keys(GATES).filter(isGate)

/** Gates that nobody has answered yet, in the order they are asked. */
export function gatesLeft(answers: { gate: Gate }[]) {
  return ALL.filter((gate) => !answers.some((answer) => answer.gate === gate))
}

/** The answer that stands for each gate, given the oldest first. */
export function standingAnswers<T extends { gate: Gate }>(answers: T[]) {
  return ALL.map((gate) => ({ gate, answer: answers.findLast((given) => given.gate === gate) }))
}

const answer = words({
  missing: 'Write the answer',
  longest: 4_000,
  tooLong: 'Answer must be 4,000 characters or fewer',
})

const GateForm = z.object({ answer })

const day = (missing: string) => z.iso.date({ error: missing })

const DatesForm = z
  .object({
    opens_on: day('Enter the day it opens'),
    closes_on: day('Enter the day it closes'),
    answer: words({ longest: 4_000, tooLong: 'Reason must be 4,000 characters or fewer' }),
  })
  .refine((form) => form.opens_on < form.closes_on, {
    path: ['closes_on'],
    message: 'The closing day must be after the day it opens',
  })

export type Dates = z.infer<typeof DatesForm>

export function parseGate(form: FormData): Parsed<{ answer: string }> {
  return parseForm(GateForm, form)
}

export function parseDates(form: FormData): Parsed<Dates> {
  return parseForm(DatesForm, form)
}
