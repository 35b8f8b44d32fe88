import { EMPTY } from './empty-words.ts'

/** A word of a text as far as finding candidates needs it. */
export type Read = {
  stem: string
  word: string
  kind: string
  isStop: boolean
  startsAnew: boolean
}

/** A word, or two neighbours, in the texts that hold it; `focus` is how much it makes up of what it is said in. */
export type Term = {
  parts: number[]
  phrase: string
  texts: number[]
  focus: number
  namesSubject: boolean
}

/** One word of a text, packed: which form of it, whether it tells nothing, whether something new starts with it. */
type Spoken = { form: number; stem: number; isStop: boolean; startsAnew: boolean }

const NAMING = ['ADJ', 'VERB', 'ADV']
const NOUNS = ['NOUN', 'PROPN']
const PAIR = 2 ** 22

type Form = { stem: string; word: string; times: number; asNoun: number; naming: number }

/** Keeps texts as numbers, so that very many fit into memory. */
export function newTexts() {
  const places = new Map<string, number>()
  const forms: Form[] = []
  const texts: Int32Array[] = []
  return {
    add(read: Read[]) {
      const packed = read.map((word) => {
        const written = word.word.toLowerCase()
        const form = numberOf(places, `${word.stem} ${written}`)
        const first = { stem: word.stem, word: written, times: 0, asNoun: 0, naming: 0 }
        const known = (forms[form] ??= first)
        known.times += 1
        if (NOUNS.includes(word.kind)) known.asNoun += 1
        if (NAMING.includes(word.kind)) known.naming += 1
        return form * 4 + (word.isStop ? 2 : 0) + (word.startsAnew ? 1 : 0)
      })
      texts.push(Int32Array.from(packed))
    },
    gathered: () => gathered(texts, forms),
  }
}

export type Texts = ReturnType<typeof gathered>

/** The texts, their stems numbered, once it is known what each word mostly is. */
function gathered(texts: Int32Array[], forms: Form[]) {
  const stems = new Map<string, number>()
  const stemOf = forms.map((form) => numberOf(stems, keyOf(form)))
  const naming: number[] = []
  for (const [form, { times, asNoun, naming: otherwise }] of forms.entries()) {
    const stem = stemOf[form] ?? 0
    naming[stem] = (naming[stem] ?? 0) + 2 * (asNoun + otherwise) - times
  }
  return {
    size: texts.length,
    names: [...stems.keys()],
    naming,
    wordOf: (form: number) => forms[form]?.word ?? '',
    spoken: (place: number): Spoken[] =>
      Array.from(texts[place] ?? [], (packed) => {
        const form = packed >> 2
        const [isStop, startsAnew] = [(packed & 2) > 0, (packed & 1) > 0]
        return { form, stem: stemOf[form] ?? 0, isStop, startsAnew }
      }),
  }
}

/** A noun is another word than a verb of its stem: “information” is not “informed”. */
function keyOf({ stem, times, asNoun }: Form) {
  return asNoun * 2 > times && stem !== '#' && !EMPTY.has(stem) ? `${stem}/` : stem
}

function numberOf(known: Map<string, number>, key: string) {
  const number = known.get(key) ?? known.size
  known.set(key, number)
  return number
}

type Bounds = { fewest: number; most: number }

/** Words and pairs that neither too few nor too many texts hold. */
export function termsSaid(said: Texts, { fewest, most }: Bounds): Term[] {
  const { names } = said
  const tells = names.map((name) => name !== '#' && name.length > 1)
  const counts = countIn(said, (spoken) => tellingStems(spoken, tells))
  const isKept = (times: number) => times >= fewest && times <= most
  const pairs = countIn(said, (spoken) =>
    pairsIn(spoken, tells)
      .filter(({ a, b }) => [a, b].every(({ stem }) => (counts.get(stem) ?? 0) >= fewest))
      .map(({ a, b }) => a.stem * PAIR + b.stem),
  )
  const terms = new Map<number, Term & { written: Map<string, number> }>()
  for (const [stem, times] of counts) if (isKept(times)) terms.set(-1 - stem, newTerm([stem]))
  for (const [pair, times] of pairs) {
    if (isKept(times)) terms.set(pair, newTerm([Math.floor(pair / PAIR), pair % PAIR]))
  }
  for (let place = 0; place < said.size; place += 1) noteText(terms, { place, tells, said })
  return [...terms.values()].map(({ written, ...term }) => ({
    ...term,
    phrase: commonest(written),
    focus: term.focus / term.texts.length,
    namesSubject: namesSubject(term.parts, { names, naming: said.naming }),
  }))
}

function countIn(said: Texts, termsOf: (spoken: Spoken[]) => number[]) {
  const counts = new Map<number, number>()
  for (let place = 0; place < said.size; place += 1)
    for (const term of new Set(termsOf(said.spoken(place))))
      counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function tellingStems(spoken: Spoken[], tells: boolean[]) {
  return spoken.filter(({ stem, isStop }) => !isStop && tells[stem]).map(({ stem }) => stem)
}

function pairsIn(spoken: Spoken[], tells: boolean[]) {
  const pairs: { a: Spoken; b: Spoken }[] = []
  let before: Spoken | null = null
  for (const word of spoken) {
    const isTelling = !word.isStop && tells[word.stem]
    if (before && isTelling && !word.startsAnew) pairs.push({ a: before, b: word })
    before = isTelling ? word : null
  }
  return pairs
}

function newTerm(parts: number[]) {
  return { parts, phrase: '', texts: [], focus: 0, namesSubject: false, written: new Map() }
}

type Noting = { place: number; tells: boolean[]; said: Texts }
type Noted = Map<number, Term & { written: Map<string, number> }>

/** Adds a text to what it holds, and how much of it each makes up where it does so most. */
function noteText(terms: Noted, { place, tells, said }: Noting) {
  const shares = new Map<number, number>()
  const note = (key: number, share: number, words: Spoken[]) => {
    const term = terms.get(key)
    if (!term) return
    shares.set(key, Math.max(shares.get(key) ?? 0, share))
    const written = words.map(({ form }) => said.wordOf(form)).join(' ')
    term.written.set(written, (term.written.get(written) ?? 0) + 1)
  }
  for (const clause of clausesOf(said.spoken(place))) {
    const telling = clause.filter(({ isStop }) => !isStop)
    for (const word of telling) note(-1 - word.stem, 1 / telling.length, [word])
    for (const { a, b } of pairsIn(clause, tells))
      note(a.stem * PAIR + b.stem, 2 / telling.length, [a, b])
  }
  for (const [key, share] of shares) {
    const term = terms.get(key)
    term?.texts.push(place)
    if (term) term.focus += share
  }
}

function clausesOf(spoken: Spoken[]) {
  const clauses: Spoken[][] = []
  for (const word of spoken) {
    if (word.startsAnew || clauses.length === 0) clauses.push([])
    clauses.at(-1)?.push(word)
  }
  return clauses
}

function commonest(written: Map<string, number>) {
  return [...written].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}

type Naming = { names: string[]; naming: number[] }

/** A word alone must be a noun, a verb or the like; of two, one must not be empty. */
function namesSubject(parts: number[], { names, naming }: Naming) {
  const isFull = (stem: number) => !EMPTY.has(names[stem] ?? '')
  const [first, second] = parts
  if (first === undefined) return false
  if (second !== undefined) return isFull(first) || isFull(second)
  return isFull(first) && (naming[first] ?? 0) > 0
}
