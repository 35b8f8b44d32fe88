import { displayName } from './display-name.ts'
import { namesOfOtherHolders, namesOfOtherStaff } from '#db/queries/account.server.ts'
import type { Db } from '#db/schema.ts'
import { config } from '#app/platform/config.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import {
  FORMER,
  FORMER_STAFF,
  isAddress,
  isOnlyTitle,
  mixesAlphabets,
  passesFor,
  speaksAs,
} from './name.ts'

type Naming = { name: string; person: { id: string } | null; at: string }

/** Why a name may not be taken, in words for whoever typed it, or null when it may. */
export async function whyNameIsTaken(db: Db, { name, person, at }: Naming) {
  if (mixesAlphabets(name)) return 'Write your name in the letters of one alphabet'
  if (isAddress(name)) return 'Enter a name, not a website or an email address'
  if (isOnlyTitle(name, [config.council])) {
    return 'That is a title, not a name. Enter your own name'
  }
  if (speaksAs(name, [config.council, FORMER, FORMER_STAFF])) {
    return 'That name is kept for the council. Choose another one'
  }
  const today = londonDate(at)
  const own = { person: person?.id ?? '' }
  const [members, staff] = await Promise.all([
    namesOfOtherHolders(db, { ...own, today }),
    namesOfOtherStaff(db, own),
  ])
  if (!passesFor(name, [...members, ...staff])) return null
  return 'That is the name of a cabinet member or of somebody who works for the council. If it is yours too, add something that tells you apart, such as your street'
}

/** A provider passes on any name: one that is a member's or the council's is left for its owner. */
export async function nameFor(db: Db, { name, at }: { name: string; at: string }) {
  const taken = await whyNameIsTaken(db, { name, person: null, at })
  return taken ? displayName('') : name
}
