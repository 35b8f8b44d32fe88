import type { Pack, PackCoding, PackTheme } from './pack.ts'

export type Compared = { altered: string[]; since: string[] }

type CodingNow = {
  id: string
  theme: string
  themeName: string
  moved_from: string | null
  contribution: string
  revision: string | null
  stance: string
  removed_at: string | null
  state: string | null
  consideration: string
  out_of_scope_at: string | null
  words: string | null
}

/** What has become of the codings in a pack: what was rightly done, and what nothing here can do. */
export function codingsCompared(pack: Pack, now: CodingNow[]): Compared {
  const byId = new Map(now.map((coding) => [coding.id, coding]))
  const found: Compared = { altered: [], since: [] }
  const told = new Set<string>()
  for (const sealed of pack.codings) {
    if (!sealed.id) continue
    const standing = byId.get(sealed.id)
    found.altered.push(...alteredIn(sealed, standing))
    for (const change of standing ? changesOf(sealed, standing) : []) {
      if (!told.has(change)) found.since.push(change)
      told.add(change)
    }
  }
  return found
}

function alteredIn(sealed: PackCoding, now: CodingNow | undefined) {
  const { reference } = sealed
  if (!now) return [`A coding of ${reference} is gone.`]
  const found: string[] = []
  if (now.stance !== sealed.stance) {
    found.push(
      `A coding of ${reference} says “${now.stance}” and was sealed as “${sealed.stance}”.`,
    )
  }
  if (now.contribution !== sealed.contribution || now.revision !== sealed.revision) {
    found.push(`A coding of ${reference} stands on other words than were sealed.`)
  }
  if (now.theme !== sealed.theme && now.moved_from === null) {
    found.push(`A coding of ${reference} is under another theme than was sealed.`)
  }
  if (sealed.words && now.words !== sealed.words) {
    found.push(`The words of ${reference} are not those that were sealed.`)
  }
  return found
}

const STATES: Record<string, string> = {
  held: 'was put back into the queue',
  published: 'was published',
  returned: 'was returned to its author',
  lapsed: 'lapsed',
  withheld: 'was withheld',
  removed: 'was taken down',
  withdrawn: 'was taken back by its author',
}

function changesOf(sealed: PackCoding, now: CodingNow) {
  const { reference } = sealed
  const changes: string[] = []
  if (now.state && now.state !== sealed.state) {
    changes.push(`${reference} ${STATES[now.state] ?? now.state}.`)
  }
  if (now.consideration === 'excluded') changes.push(`${reference} was left out of the review.`)
  if (now.out_of_scope_at) changes.push(`${reference} fell out of the scope.`)
  if (now.removed_at) changes.push(`${reference} was taken out of “${now.themeName}”.`)
  if (now.theme !== sealed.theme && now.moved_from !== null) {
    changes.push(`${reference} was moved to “${now.themeName}”.`)
  }
  return changes
}

type ThemeNow = {
  id: string
  name: string
  description: string
  flag: string | null
  retired_at: string | null
}

export function themesCompared(sealed: PackTheme[], now: ThemeNow[]) {
  const byId = new Map(now.map((theme) => [theme.id, theme]))
  const known = new Set(sealed.map(({ id }) => id))
  const changed = sealed.flatMap((theme) => {
    const standing = byId.get(theme.id)
    if (!standing) return [`The theme “${theme.name}” is in another codeframe.`]
    if (standing.retired_at) return [`The theme “${theme.name}” was given up.`]
    const renamed = standing.name !== theme.name
    const reworded = standing.description !== theme.description
    return [
      ...(renamed ? [`The theme “${theme.name}” is called “${standing.name}”.`] : []),
      ...(reworded ? [`The theme “${theme.name}” is described in other words.`] : []),
    ]
  })
  const added = now
    .filter(({ id, retired_at }) => !known.has(id) && !retired_at)
    .map(({ name }) => `The theme “${name}” was added.`)
  return [...changed, ...added]
}
