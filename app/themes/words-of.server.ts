import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Term } from './suggestion.ts'

/** Words on wink's stop list that say what somebody wants: “more staff”, “not answered”. */
const TELLING = new Set(
  (
    "not no n't never too more nothing none all well would could better without few less out off " +
    'up down before after again enough only once'
  ).split(' '),
)

const reader = winkNLP(model, ['pos'])
const { its } = reader

export type Word = {
  stem: string
  word: string
  kind: string
  isStop: boolean
  startsAnew: boolean
}

/** The words of an English text with their stems; a number stands for any number. */
export function wordsOf(text: string): Word[] {
  const tokens = reader.readDoc(text).tokens()
  const written = tokens.out()
  // wink’s types forget that a word has a stem and a part of speech.
  const stems = tokens.out(its.stem as never) as string[]
  const types = tokens.out(its.type)
  const kinds = tokens.out(its.pos as never) as string[]
  const stops = tokens.out(its.stopWordFlag) as unknown[]
  const words: Word[] = []
  let startsAnew = true
  for (const [place, type] of types.entries()) {
    if (type !== 'word' && type !== 'number') {
      startsAnew = true
      continue
    }
    const stem = type === 'number' ? '#' : (stems[place] ?? '').toLowerCase()
    const isStop = stops[place] === true && !TELLING.has(stem)
    const word = written[place] ?? ''
    words.push({ stem, word, kind: kinds[place] ?? '', isStop, startsAnew })
    startsAnew = false
  }
  return words
}

/** The stems that tell something, pairs of them, and pairs of any two neighbours with where a text starts and ends. */
export function termsOf(text: string): Map<string, Term> {
  const all = wordsOf(text)
  const telling = all.filter(({ isStop }) => !isStop)
  const terms = new Map<string, Term>()
  for (const { stem, word } of telling) {
    const known = terms.get(stem)
    if (known) known.times += 1
    else terms.set(stem, { times: 1, words: word })
  }
  addPairs(terms, telling)
  addPairs(terms, [EDGE, ...all, EDGE])
  return terms
}

type Read = Pick<Word, 'stem' | 'word'>

const EDGE: Read = { stem: '|', word: '' }

function addPairs(terms: Map<string, Term>, words: Read[]) {
  for (const [place, word] of words.entries()) {
    const before = words[place - 1]
    if (!before) continue
    const pair = `${before.stem} ${word.stem}`
    if (!terms.has(pair)) {
      terms.set(pair, { times: 1, words: `${before.word} ${word.word}`.trim() })
    }
  }
}
