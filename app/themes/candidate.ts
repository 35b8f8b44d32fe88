/** A word of a text as far as finding candidates needs it. */
type Read = { stem: string; word: string; kind: string; isStop: boolean; startsAnew: boolean }

/** Phrases that often stand in the same texts: a theme somebody may want to make. */
export type Candidate = { phrases: string[]; count: number; members: string[] }

const MOST_CANDIDATES = 30
const MOST_PHRASES = 6
const FEWEST = 3
/** A phrase in more than this share of the texts names no theme of them. */
const TOO_COMMON = 0.12
/** In few texts nothing is too common: five of forty may well be a theme. */
const NEVER_TOO_COMMON = 25
/** A phrase half of whose texts are another's is another word for the same. */
const SAME = 0.5
const COMMON_COUNTS = 0.65
const COHESION_COUNTS = 0.75

/** Nouns that name no subject, as stems. */
const EMPTY = new Set(
  (
    'thing lot way bit peopl person man woman ladi day night week month year minut hour hr min morn ' +
    'today point part place case fact one everyth someth noth good better excel help council'
  ).split(' '),
)

type Phrase = { stems: string; words: string; texts: Set<number> }

/** Reads texts one by one, then groups the phrases about which their other words agree most. */
export function newCandidates() {
  const ids: string[] = []
  const phrases = new Map<string, Phrase>()
  const stemsOf: string[][] = []
  const seenIn = new Map<string, number>()
  return {
    add(id: string, words: Read[]) {
      const place = ids.push(id) - 1
      for (const { stems, written } of phrasesIn(words)) {
        const known = phrases.get(stems)
        if (known) known.texts.add(place)
        else phrases.set(stems, { stems, words: written, texts: new Set([place]) })
      }
      const stems = new Set(words.filter(({ isStop }) => !isStop).map(({ stem }) => stem))
      for (const stem of stems) seenIn.set(stem, (seenIn.get(stem) ?? 0) + 1)
      stemsOf.push([...stems])
    },
    find(): Candidate[] {
      const fewest = Math.max(FEWEST, Math.ceil(ids.length / 600))
      const most = Math.max(NEVER_TOO_COMMON, ids.length * TOO_COMMON)
      const ranked = [...phrases.values()]
        .filter(({ texts }) => texts.size >= fewest && texts.size <= most)
        .map((phrase) => ({ phrase, score: scoreOf(phrase, { stemsOf, seenIn }) }))
        .sort((a, b) => b.score - a.score || (a.phrase.stems < b.phrase.stems ? -1 : 1))
      return grouped(ranked.map(({ phrase }) => phrase)).map((group) => ({
        phrases: group.map(({ words }) => words).slice(0, MOST_PHRASES),
        count: group[0]?.texts.size ?? 0,
        members: [...(group[0]?.texts ?? [])].map((place) => ids[place] ?? ''),
      }))
    },
  }
}

/** Nouns, and nouns with the telling word beside them. */
function* phrasesIn(words: Read[]) {
  let before: (Read & { isNoun: boolean }) | null = null
  for (const word of words) {
    if (word.startsAnew) before = null
    const isNoun = names(word)
    if (isNoun) yield { stems: word.stem, written: word.word.toLowerCase() }
    if (word.isStop) {
      before = null
      continue
    }
    if (before && (isNoun || before.isNoun)) {
      const written = `${before.word} ${word.word}`.toLowerCase()
      yield { stems: `${before.stem} ${word.stem}`, written }
    }
    before = { ...word, isNoun }
  }
}

function names({ stem, kind, isStop }: Read) {
  return (kind === 'NOUN' || kind === 'PROPN') && !isStop && stem.length > 2 && !EMPTY.has(stem)
}

type Background = { stemsOf: string[][]; seenIn: Map<string, number> }

/** How common, and by log-likelihood how much more often than elsewhere the same other words stand beside it. */
function scoreOf({ stems, texts }: Phrase, { stemsOf, seenIn }: Background) {
  const own = stems.split(' ')
  const beside = new Map<string, number>()
  for (const place of texts)
    for (const stem of stemsOf[place] ?? []) beside.set(stem, (beside.get(stem) ?? 0) + 1)
  let cohesion = 0
  for (const [stem, times] of beside) {
    if (times < FEWEST || own.includes(stem)) continue
    const expected = ((seenIn.get(stem) ?? 0) * texts.size) / stemsOf.length
    if (times > expected) cohesion += 2 * (times * Math.log(times / expected) - (times - expected))
  }
  return texts.size ** COMMON_COUNTS * (cohesion / texts.size) ** COHESION_COUNTS
}

function grouped(ranked: Phrase[]) {
  const groups: Phrase[][] = []
  for (const phrase of ranked) {
    const nearest = groups
      .map((group) => ({ group, shared: sharedBy(phrase, group[0]) }))
      .sort((a, b) => b.shared - a.shared)[0]
    if (nearest && nearest.shared >= SAME) nearest.group.push(phrase)
    else if (groups.length < MOST_CANDIDATES) groups.push([phrase])
  }
  return groups
}

function sharedBy({ texts }: Phrase, other: Phrase | undefined) {
  if (!other) return 0
  const [fewer, more] = texts.size < other.texts.size ? [texts, other.texts] : [other.texts, texts]
  let both = 0
  for (const place of fewer) if (more.has(place)) both += 1
  return both / fewer.size
}
