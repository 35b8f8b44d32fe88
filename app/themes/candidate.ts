import { families, likePlaces, likeTexts, shareWord, type Likeness } from './company.ts'
import { PRAISE } from './empty-words.ts'
import { newTexts, termsSaid, type Read, type Term, type Texts } from './terms-said.ts'

/** Phrases said alike, with the texts that hold any of them: a theme somebody may want to make. */
export type Candidate = { phrases: string[]; count: number; members: string[] }

const MOST_CANDIDATES = 30
const MOST_WORDS = 5
const MOST_PAIRS = 2
const FEWEST = 3
/** A candidate stands in three of a thousand texts or more. */
const FEWEST_SHARE = 0.003
/** A term in fewer than one in so many texts keeps too little company to be known by it. */
const FEWEST_KNOWN = 600
/** A phrase in more than this share of the texts names no theme of them. */
const TOO_COMMON = 0.12
/** In few texts nothing is too common: five of forty may well be a theme. */
const NEVER_TOO_COMMON = 25
/** Words so much alike in their company are said for one another. */
const ALIKE = 0.18
/** A word in fewer texts than this is known too little to be put with others. */
const FEWEST_TO_LIKEN = 6
/** Of a group with the same word so much may be held by a chosen one before it says nothing new. */
const SAME = 0.5
/** A text that a chosen candidate holds already counts for so much less. */
const HELD_ALREADY = 0.15
const COMMON_COUNTS = 0.6
const COHESION_COUNTS = 0.7
const OTHERNESS_COUNTS = 2.5
/** Candidates that share a word are at least so much alike. */
const SHARED_WORD = 0.5
/** Company less sure than this, by log-likelihood, counts for nothing. */
const SURE = 4

type Group = { terms: number[]; texts: number[]; worth: number; likeness: number }
type Known = { terms: Term[]; heldBy: number[][]; together: Likeness }

/** Reads texts one by one, then groups what is said alike and chooses groups that say different things. */
export function newCandidates() {
  const ids: string[] = []
  const texts = newTexts()
  return {
    add(id: string, words: Read[]) {
      ids.push(id)
      texts.add(words)
    },
    find(): Candidate[] {
      const said = texts.gathered()
      const known = knownOf(said)
      return chosen(groupsIn(said, known), known).map((group) => ({
        phrases: phrasesOf(group, known),
        count: group.texts.length,
        members: typicalFirst(group, known).map((place) => ids[place] ?? ''),
      }))
    },
  }
}

function fewestKnown(said: Texts) {
  return Math.max(FEWEST, Math.ceil(said.size / FEWEST_KNOWN))
}

function knownOf(said: Texts): Known {
  const most = Math.max(NEVER_TOO_COMMON, said.size * TOO_COMMON)
  const terms = termsSaid(said, { fewest: fewestKnown(said), most })
  const heldBy: number[][] = Array.from({ length: said.size }, () => [])
  for (const [term, { texts }] of terms.entries())
    for (const place of texts) heldBy[place]?.push(term)
  return { terms, heldBy, together: likeTexts(terms, heldBy) }
}

/** Single words with those that stand in their places; pairs by themselves. */
function groupsIn(said: Texts, known: Known): Group[] {
  const { terms } = known
  const naming = [...terms.keys()].filter((term) => terms[term]?.namesSubject)
  const singles = naming.filter((term) => terms[term]?.parts.length === 1)
  const pairs = naming.filter((term) => terms[term]?.parts.length === 2)
  const likeness = likePlaces(
    said,
    singles.flatMap((term) => terms[term] ?? []),
    fewestKnown(said),
  )
  const isPraise = singles.map((term) => PRAISE.has(said.names[terms[term]?.parts[0] ?? -1] ?? ''))
  const isKnown = singles.map((term) => (terms[term]?.texts.length ?? 0) >= FEWEST_TO_LIKEN)
  const alike = (a: number, b: number) => {
    if (isPraise[a] || isPraise[b]) return isPraise[a] && isPraise[b] ? 1 : 0
    return isKnown[a] && isKnown[b] ? likeness(a, b) : 0
  }
  const fewest = Math.max(FEWEST, Math.ceil(said.size * FEWEST_SHARE))
  return [
    ...families(singles.length, alike, ALIKE).map((group) => group.map((at) => singles[at] ?? 0)),
    ...pairs.map((pair) => [pair]),
  ]
    .map((group) => groupOf(group, known))
    .filter(({ texts }) => texts.length >= fewest)
}

/** The commonest words of a group stand for it; how it is said and what is said beside it make its worth. */
function groupOf(group: number[], known: Known): Group {
  const timesOf = (term: number) => known.terms[term]?.texts.length ?? 0
  const terms = group.sort((a, b) => timesOf(b) - timesOf(a) || a - b).slice(0, MOST_WORDS)
  const texts = [...new Set(terms.flatMap((term) => known.terms[term]?.texts ?? []))]
  texts.sort((a, b) => a - b)
  let [focus, times] = [0, 0]
  for (const term of terms) {
    focus += (known.terms[term]?.focus ?? 0) * timesOf(term)
    times += timesOf(term)
  }
  const cohesion = cohesionOf({ terms, texts }, known)
  const worth = (focus / times) * (cohesion / texts.length + 1e-6) ** COHESION_COUNTS
  return { terms, texts, worth, likeness: 0 }
}

type Grouped = Pick<Group, 'terms' | 'texts'>

/** By log-likelihood, how much more often than elsewhere the same other words stand beside it. */
function cohesionOf(group: Grouped, known: Known) {
  let cohesion = 0
  for (const { times, expected } of companyOf(group, known).values()) {
    if (times < FEWEST || times <= expected) continue
    const sure = 2 * (times * Math.log(times / expected) - (times - expected))
    if (sure >= SURE) cohesion += sure - SURE / 2
  }
  return cohesion
}

/** How often each other word stands in the texts of a group, and how often it would by chance. */
function companyOf({ terms: own, texts }: Grouped, { terms, heldBy }: Known) {
  const company = new Map<number, { times: number; expected: number }>()
  for (const place of texts) {
    for (const term of heldBy[place] ?? []) {
      const seen = company.get(term)
      if (seen) seen.times += 1
      else {
        const expected = ((terms[term]?.texts.length ?? 0) * texts.length) / heldBy.length
        company.set(term, { times: 1, expected })
      }
    }
  }
  for (const term of company.keys()) {
    const other = terms[term]
    const isOwn = own.some((one) => shareWord(terms[one], other))
    if (isOwn || other?.parts.length === 2) company.delete(term)
  }
  return company
}

/** One after the other what is worth most, less for what is said already: in the same texts, or much alike. */
function chosen(groups: Group[], known: Known) {
  const left = new Set(groups)
  const taken: Group[] = []
  const heldTimes = new Uint8Array(known.heldBy.length)
  while (taken.length < MOST_CANDIDATES && left.size > 0) {
    let [best, most]: [Group | null, number] = [null, 0]
    for (const group of left) {
      let fresh = 0
      for (const place of group.texts) fresh += HELD_ALREADY ** (heldTimes[place] ?? 0)
      const otherness = (1 - group.likeness) ** OTHERNESS_COUNTS
      const worth = fresh ** COMMON_COUNTS * group.worth * otherness
      if (worth > most) [best, most] = [group, worth]
    }
    if (!best) break
    left.delete(best)
    taken.push(best)
    for (const place of best.texts) heldTimes[place] = (heldTimes[place] ?? 0) + 1
    for (const group of left) {
      if (saysTheSame(group, best, known)) left.delete(group)
      else group.likeness = Math.max(group.likeness, alikeness(group, best, known))
    }
  }
  return taken
}

function saysTheSame(group: Group, chosen: Group, { terms }: Known) {
  if (!shareAny(group, chosen, terms)) return false
  const held = new Set(chosen.texts)
  return group.texts.filter((place) => held.has(place)).length >= group.texts.length * SAME
}

function shareAny(one: Group, other: Group, terms: Term[]) {
  return one.terms.some((a) => other.terms.some((b) => shareWord(terms[a], terms[b])))
}

function alikeness(one: Group, other: Group, { terms, together }: Known) {
  let most = 0
  for (const a of one.terms.slice(0, 2))
    for (const b of other.terms.slice(0, 2)) most = Math.max(most, together(a, b))
  return shareAny(one, other, terms) ? Math.max(most, SHARED_WORD) : most
}

/** Its words, then the commonest pairs with one of them. */
function phrasesOf(group: Group, { terms }: Known) {
  const own = group.terms.flatMap((term) => terms[term] ?? [])
  const pairs = terms
    .filter((term) => term.parts.length === 2 && !own.includes(term))
    .filter((pair) => own.some((term) => term.parts.length === 1 && shareWord(term, pair)))
    .sort((a, b) => b.texts.length - a.texts.length)
    .slice(0, MOST_PAIRS)
  return [...new Set([...own, ...pairs].map(({ phrase }) => phrase))]
}

/** Those first that say most of what others with the same phrases say too. */
function typicalFirst(group: Group, known: Known) {
  const company = companyOf(group, known)
  const kept = new Set(
    [...company.keys()].filter((term) => {
      const { times, expected } = company.get(term) ?? { times: 0, expected: 0 }
      return times >= FEWEST && times > expected
    }),
  )
  const typical = new Map(
    group.texts.map((place) => {
      const held = known.heldBy[place] ?? []
      const shared = held.filter((term) => kept.has(term)).length
      return [place, shared / Math.sqrt(held.length || 1)]
    }),
  )
  return group.texts.toSorted((a, b) => (typical.get(b) ?? 0) - (typical.get(a) ?? 0) || a - b)
}
