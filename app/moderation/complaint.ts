import { z } from 'zod'
import type { YesOrNo } from '#db/schema/reporting.ts'
import { addressAsked } from '#app/people/address-form.ts'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'

/** What a notice says: section 5(6) of the Defamation Act 2013 and regulation 2 of 2013/3028. */
export type Notice = {
  name: string
  email: string
  statement: string
  meaning: string | null
  why: string | null
  wrong: string | null
  lacks_means: YesOrNo
  may_name: YesOrNo
}

export const LONGEST_WORDS = 5_000
const tooLong = `It must be ${LONGEST_WORDS.toLocaleString('en-GB')} characters or fewer`

function told(missing: string) {
  return words({ missing, longest: LONGEST_WORDS, tooLong })
}

const optional = words({ longest: LONGEST_WORDS, tooLong })
  .optional()
  .transform((text) => text || null)

/** What no notice can be dealt with without, asked of the complainant, and of an officer who has their letter. */
const ASKED = {
  complainant: {
    statement: 'Copy the words you complain about',
    lacksMeans: 'Select whether you know enough to go to court',
    name: 'Enter your full name',
    email: 'Enter your email address',
    mayName: 'Select whether we may name you to the author',
  },
  officer: {
    statement: 'Copy the words that the letter complains of',
    lacksMeans: 'Select whether the letter says they do not know enough to go to court',
    name: 'Enter the complainant’s full name',
    email: 'Enter the complainant’s email address',
    mayName: 'Select whether we may name the complainant to the author',
  },
}

function askedOf(asked: (typeof ASKED)[keyof typeof ASKED]) {
  return {
    statement: told(asked.statement),
    lacks_means: z.enum(['yes', 'no'], { error: asked.lacksMeans }),
    name: words({ missing: asked.name, longest: 200, tooLong: 'It is too long' }),
    email: addressAsked(asked.email),
    may_name: z.enum(['yes', 'no'], { error: asked.mayName }),
  }
}

const Whole = z.object({
  ...askedOf(ASKED.complainant),
  meaning: told('Say what the words mean, as you understand them'),
  why: told('Say why the words harm your reputation'),
  wrong: told('Say what is factually wrong, or an opinion without facts'),
})

const left = { meaning: optional, why: optional, wrong: optional }
const AsItIs = z.object({ ...askedOf(ASKED.complainant), ...left })
const OnPaper = z.object({ ...askedOf(ASKED.officer), ...left })

/** Said once what is missing; sent again as it is, a notice is taken. */
export const AS_IT_IS = 'as_it_is'

export function parseNotice(form: FormData): Parsed<Notice> {
  return parseForm<Notice>(form.has(AS_IT_IS) ? AsItIs : Whole, form)
}

/** As a letter has it, which nobody can be asked to complete. */
export function parseNoticeOnPaper(form: FormData): Parsed<Notice> {
  return parseForm<Notice>(OnPaper, form)
}

type Told = {
  meaning: string | null
  why_defamatory: string | null
  what_is_wrong: string | null
  lacks_means_to_sue: YesOrNo
}

/** What the law asks of a notice and this one does not say. */
export function missingFrom(notice: Told): string[] {
  return [
    ...(notice.meaning === null ? ['the meaning given to the words'] : []),
    ...(notice.why_defamatory === null ? ['why the words are defamatory of the complainant'] : []),
    ...(notice.what_is_wrong === null
      ? ['which parts are factually wrong, or opinions not supported by fact']
      : []),
    ...(notice.lacks_means_to_sue === 'no'
      ? ['that the complainant does not know enough about the author to bring proceedings']
      : []),
  ]
}

export type PosterAnswer =
  { answer: 'remove' } | { answer: 'keep'; name: string; address: string; may_pass_on: YesOrNo }

const AnswerForm = z.discriminatedUnion(
  'answer',
  [
    z.object({ answer: z.literal('remove') }),
    z.object({
      answer: z.literal('keep'),
      name: words({ missing: 'Enter your full name', longest: 200, tooLong: 'It is too long' }),
      address: words({
        missing: 'Enter the postal address where you live or carry on business',
        longest: 500,
        tooLong: 'The address must be 500 characters or fewer',
      }),
      may_pass_on: z.enum(['yes', 'no'], {
        error: 'Select whether we may pass on your name and address',
      }),
    }),
  ],
  { error: 'Select whether the comment should be removed' },
)

export function parsePosterAnswer(form: FormData): Parsed<PosterAnswer> {
  return parseForm(AnswerForm, form)
}

export type Removal = { rule: number; note: string | null }

const RemovalForm = z.object({
  rule: z.coerce
    .number({ error: 'Select the house rule it breaks' })
    .int()
    .min(1, 'Select the house rule it breaks')
    .max(100_000, 'Select the house rule it breaks'),
  note: words({ longest: 1_000, tooLong: 'The note must be 1,000 characters or fewer' })
    .optional()
    .transform((text) => text || null),
})

export function parseRemoval(form: FormData): Parsed<Removal> {
  return parseForm(RemovalForm, form)
}
