import { after, DAY } from '#app/platform/clock.ts'

/** Between one change of name and the next: readers should know whom they answer. */
export const NAME_RESTS = 14 * DAY

/** When a name may be changed, or null when it may be now. */
export function nextChangeOf(changedAt: string | null, at: string) {
  if (changedAt === null) return null
  const next = after(changedAt, NAME_RESTS)
  return next > at ? next : null
}

/** Stands on what somebody wrote who has left and agreed that it stays. */
export const FORMER = 'A former resident'

/** Stands on what was done by somebody who worked here and has left. */
export const FORMER_STAFF = 'A former member of staff'

const TITLES = new Set(
  (
    'cllr cllrs councillor councilor council cabinet member leader mayor official officer ' +
    'moderator administrator admin deputy lord lady chief executive staff team'
  ).split(' '),
)

const LINKING = new Set('the of for our your a an and'.split(' '))

/** Titles that are nobody's name: "the Mayor of Ambleford", but not Anna Mayor or Mayor Singh. */
export function isOnlyTitle(name: string, places: string[]) {
  const words = wordsIn(name)
  const theirs = new Set([...LINKING, ...TITLES, ...places.flatMap(wordsIn)])
  const hasTitle = words.some((word) => TITLES.has(word))
  if (hasTitle && words.every((word) => theirs.has(word))) return true
  if (words[0] !== 'the' || !TITLES.has(words[1] ?? '')) return false
  // "The Mayor of Otherplace", but "The Lady Smith".
  return LINKING.has(words.slice(1).find((word) => !TITLES.has(word)) ?? '')
}

/** An address of a website or a mailbox in place of a name. */
export function isAddress(name: string) {
  return /@|:\/\/|\bwww\.|[\p{L}\p{N}-]{2,}\.(?:\p{L}{2,})(?:\/|\s|$)/u.test(
    name.normalize('NFKC').replace(DOTTED_TITLES, ''),
  )
}

const DOTTED_TITLES = /\b(?:Mr|Mrs|Ms|Dr|Rev|Prof|Cllr|St)\.(?=\p{L})/giu

/**
 * Whether a name would be read as that of one of these people, whatever its capitals, accents, marks and
 * titles. A namesake may take it with something that tells them apart, and without a title.
 */
export function passesFor(name: string, holders: string[]) {
  const given = wordsIn(name)
  const own = given.filter((word) => !TITLES.has(word))
  const hasTitle = own.length < given.length
  return holders.some((holder) => {
    const theirs = wordsIn(holder).filter((word) => !TITLES.has(word))
    if (theirs.length === 0) return false
    return hasTitle ? holds(own, theirs) : own.join(' ') === theirs.join(' ')
  })
}

/** Whether a name has all the words of one that nobody may take. */
export function speaksAs(name: string, kept: string[]) {
  return kept.some((words) => holds(wordsIn(name), wordsIn(words)))
}

function holds(words: string[], sought: string[]) {
  return sought.length > 0 && ` ${words.join(' ')} `.includes(` ${sought.join(' ')} `)
}

function wordsIn(name: string) {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

/** Letters of two alphabets in one name look like one and are not: a Cyrillic С passes for a C. */
export function mixesAlphabets(name: string) {
  return /\p{Script=Latin}/u.test(name) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name)
}
