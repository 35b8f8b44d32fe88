import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import { CLEAR, foundIn, type Check } from './check.ts'

const matcher = new RegExpMatcher({
  ...englishDataset.build(),
  ...englishRecommendedTransformers,
})

/** English words and places that begin like an insult. */
const INNOCENT = new Set(
  `penistone penicuik dickinson dickens dickson cockermouth cockfosters cockburn cockerel cockpit
   cocktail cocktails cockle cockles rapeseed titchfield titterstone titmouse shitake twatt
   hancock assess assessment`.split(/\s+/),
)

/** Words in common use as insults, however spelled; never the name of a place or of a member. */
export const rudeWords: Check = {
  name: 'Rude words',
  switch: 'rude_words',
  reason: 'word_list',
  look({ body, allowed }) {
    const matches = matcher.getAllMatches(body, true)
    if (matches.length === 0) return CLEAR
    const safe = placesOf(body, allowed)
    const found = matches
      .filter(({ startIndex }) => !/\p{L}/u.test(body[startIndex - 1] ?? ''))
      .filter(
        ({ startIndex, endIndex }) =>
          !safe.some(([from, to]) => from <= startIndex && endIndex < to),
      )
      .map(({ startIndex, endIndex }) => wordAround(body, startIndex, endIndex))
    return foundIn(found.filter((word) => !INNOCENT.has(lettersOf(word))))
  },
  ask: (matched) => `This contains words we often have to refuse: ${matched.join(', ')}.`,
}

function lettersOf(word: string) {
  return word.toLowerCase().replace(/[’']s\b|[^\p{L}]/gu, '')
}

function placesOf(body: string, allowed: string[]) {
  const text = body.toLowerCase()
  return allowed.flatMap((words): [number, number][] => {
    const wanted = words.toLowerCase()
    const places: [number, number][] = []
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      places.push([at, at + wanted.length])
    }
    return places
  })
}

/** The whole word, so that an officer sees what was written. */
function wordAround(body: string, start: number, end: number) {
  const before = /\S*$/.exec(body.slice(0, start))?.[0] ?? ''
  const after = /^\S*/.exec(body.slice(end + 1))?.[0] ?? ''
  return `${before}${body.slice(start, end + 1)}${after}`
}
