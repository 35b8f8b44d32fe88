/** The arithmetic of a codeframe that can be worked with. Nothing here is a judgement, and nothing forbids. */

export const MOST_THEMES = 70
export const LEAST_SHARE = 0.001
export const LEAST_CONTRIBUTIONS = 5
export const MOST_ALIKE = 0.9
export const MOST_SHARED = 0.7

type Theme = { id: string; name: string; contributions: number }

/** Contributions that two themes both stand on. */
export type Overlap = { one: string; other: string; shared: number }

export type Finding =
  | { kind: 'too_many'; themes: number }
  | { kind: 'too_few'; theme: Theme; least: number }
  | { kind: 'names_alike'; one: Theme; other: Theme; alike: number }
  | { kind: 'overlap'; one: Theme; other: Theme; share: number }
  | { kind: 'no_theme'; contributions: number }

type Codeframe = {
  themes: Theme[]
  overlaps: Overlap[]
  /** All that counts as evidence, and of it what stands under no theme. */
  contributions: number
  unthemed: number
}

/** What a colleague would ask about a codeframe before signing it off. */
export function findings({ themes, overlaps, contributions, unthemed }: Codeframe): Finding[] {
  const least = leastFor(contributions)
  const found: Finding[] = []
  if (themes.length > MOST_THEMES) found.push({ kind: 'too_many', themes: themes.length })
  if (unthemed > 0) found.push({ kind: 'no_theme', contributions: unthemed })
  for (const theme of themes) {
    if (theme.contributions < least) found.push({ kind: 'too_few', theme, least })
  }
  for (const [index, one] of themes.entries()) {
    for (const other of themes.slice(index + 1)) {
      const alike = likeness(one.name, other.name)
      if (alike > MOST_ALIKE) found.push({ kind: 'names_alike', one, other, alike })
    }
  }
  return [...found, ...overlapping(themes, overlaps)]
}

/** Five, or one contribution in a thousand where that is more. */
export function leastFor(contributions: number) {
  return Math.max(LEAST_CONTRIBUTIONS, Math.ceil(contributions * LEAST_SHARE))
}

function overlapping(themes: Theme[], overlaps: Overlap[]): Finding[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]))
  return overlaps.flatMap(({ one: first, other: second, shared }): Finding[] => {
    const [one, other] = [byId.get(first), byId.get(second)]
    if (!one || !other) return []
    const share = shared / Math.min(one.contributions, other.contributions)
    return share > MOST_SHARED ? [{ kind: 'overlap', one, other, share }] : []
  })
}

/** 1 less the Levenshtein distance in the length of the longer name; case and punctuation do not count. */
export function likeness(one: string, other: string) {
  const [a, b] = [plain(one), plain(other)]
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : 1 - distance(a, b) / longer
}

function plain(name: string) {
  const letters = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return [...letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()]
}

/** Letters to put in, take out or change, by the table of Wagner and Fischer, a row at a time. */
function distance(a: string[], b: string[]) {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of a.entries()) {
    const line = [row + 1]
    for (const [column, other] of b.entries()) {
      const change = (above[column] ?? 0) + (letter === other ? 0 : 1)
      line.push(Math.min(change, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}
