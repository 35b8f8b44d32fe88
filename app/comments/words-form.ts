import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import { LONGEST_COMMENT } from './comment.ts'

/** Words that hold, words that are only pointed out, and words no list of rude words may hold. */
export const WORD_LISTS = {
  hold: 'Hold',
  flag: 'Point out',
  allowed: 'Allow',
} as const

export type WordList = keyof typeof WORD_LISTS

export function isWordList(word: string | null | undefined): word is WordList {
  return typeof word === 'string' && Object.hasOwn(WORD_LISTS, word)
}

const LONGEST_WORDS = 100
const MOST_AT_ONCE = 1_000

export type NewWords = { list: WordList; words: string[] }

const WordsForm = z.object({
  list: z.enum(['hold', 'flag', 'allowed'], { error: 'Select a list' }),
  words: words({
    missing: 'Enter a word or phrase, one a line',
    longest: LONGEST_WORDS * MOST_AT_ONCE,
    tooLong: 'That is too much at once: paste it in parts',
  })
    .transform(linesOf)
    .refine((lines) => lines.length <= MOST_AT_ONCE, `Enter ${MOST_AT_ONCE} lines or fewer at once`)
    .refine(
      (lines) => lines.every(({ length }) => length >= 2 && length <= LONGEST_WORDS),
      `Each line must be 2 to ${LONGEST_WORDS} characters long`,
    ),
})

/** One a line, each once, whatever its capitals. */
function linesOf(text: string) {
  const lines = text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
  return [...new Map(lines.map((line) => [line.toLowerCase(), line])).values()]
}

export function parseWords(form: FormData): Parsed<NewWords> {
  return parseForm(WordsForm, form)
}

const TrialForm = z.object({
  body: words({
    missing: 'Enter a text to try',
    longest: LONGEST_COMMENT,
    tooLong: `The text must be ${LONGEST_COMMENT.toLocaleString('en-GB')} characters or fewer`,
  }),
})

export function parseTrial(form: FormData) {
  return parseForm(TrialForm, form)
}
