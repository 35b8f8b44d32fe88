import { z } from 'zod'
import { counted } from '#app/ui/counted.ts'
import type { ThemeChange } from '#db/schema/themes.ts'
import { FLAG_NAMES } from './theme.ts'

const Wording = z.object({ name: z.string(), description: z.string(), examples: z.string() })

export type Wording = z.infer<typeof Wording>

/** As it is kept in a theme's history. */
export function keptWording({ name, description, examples }: Wording) {
  return JSON.stringify({ name, description, examples })
}

type Change = {
  theme_id: string
  change: ThemeChange
  before: string | null
  after: string | null
  theme: string
  other: string | null
}

/** A line of a theme's history, told from its own side. */
export function changeInWords(change: Change, { of }: { of: string }): string {
  return change.theme_id === of ? ownChange(change) : othersChange(change)
}

function ownChange({ change, before, after, other }: Change) {
  if (change === 'added') return other ? `Split off “${other}”` : 'Added'
  if (change === 'reworded') return rewordedFrom(wordingIn(before), wordingIn(after))
  if (change === 'placed') return after ? `Placed under “${after}”` : `Taken out from “${before}”`
  if (change === 'flagged') return flaggedAs(before, after)
  if (change === 'merged') return `Merged into “${other}”, and its codings with it`
  if (change === 'split') return `${counted(Number(after), 'contribution')} moved to “${other}”`
  return 'Brought back, and its codings with it'
}

function othersChange({ change, theme, after }: Change) {
  if (change === 'added') return `“${theme}” was split off from it`
  if (change === 'merged') return `“${theme}” was merged into it`
  if (change === 'split')
    return `${counted(Number(after), 'contribution')} came over from “${theme}”`
  return `“${theme}” was placed under it`
}

function flaggedAs(before: string | null, after: string | null) {
  if (after) return `Flagged: ${flagName(after).toLowerCase()}`
  return `No longer flagged as ${flagName(before).toLowerCase()}`
}

function flagName(flag: string | null) {
  return flag === 'minority' || flag === 'equality' ? FLAG_NAMES[flag] : FLAG_NAMES.none
}

function wordingIn(kept: string | null) {
  const wording = Wording.safeParse(JSON.parse(kept ?? 'null'))
  return wording.success ? wording.data : null
}

function rewordedFrom(before: Wording | null, after: Wording | null) {
  if (!before || !after) return 'Given other words'
  const parts = [
    before.name !== after.name && `renamed from “${before.name}” to “${after.name}”`,
    before.description !== after.description && `description was “${before.description}”`,
    before.examples !== after.examples &&
      (before.examples ? `examples were “${before.examples}”` : 'examples were added'),
  ].filter((part) => part !== false)
  const said = parts.join('; ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
