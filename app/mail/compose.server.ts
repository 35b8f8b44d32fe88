import type { Db } from '#db/schema.ts'
import type { Category } from '#db/schema/telling.ts'
import { NAMELESS } from '#app/following/follow.ts'
import { config } from '#app/platform/config.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { CATEGORIES, isRequired } from './category.ts'
import { digest } from './letter.ts'
import type { Mail, Message } from './mail.ts'
import { isMailName, MAILS } from './mails.server.ts'
import { isWanted } from './wanted.server.ts'

type Due = {
  id: string
  mail: string
  category: Category
  about_id: string
  person_id: string | null
  subscription_id: string | null
}

type Composing = { due: Due[]; person: { id: string; name: string } | null; at: string }

/** One mail out of everything due to one reader. Its id is that of the first row it tells of. */
export type Composed = Mail & { id: string; tells: string[]; unsubscribe: string | null }

/** Writes the mail from what is true now and still wanted; null when nothing is left of it. */
export async function compose(db: Db, { due, person, at }: Composing): Promise<Composed | null> {
  const told: { row: Due; message: Message }[] = []
  for (const row of due) {
    const message = await messageFor(db, { row, person, at })
    if (message) told.push({ row, message })
  }
  const [first] = told
  if (!first) return null
  const categories = [...new Set(told.map(({ row }) => row.category))]
  // An address that is nobody’s gets one mail of a kind, and has no choices to make.
  const canStop = person !== null && !categories.every(isRequired)
  const unsubscribe = canStop ? unsubscribeAddress(first.row.id) : null
  const mail = digest(
    told.map(({ message }) => message),
    {
      council: config.council,
      to: person && person.name !== NAMELESS ? person.name : null,
      because: becauseOf(categories),
      ...(unsubscribe
        ? { stop: { unsubscribe, choices: `${config.origin}/account/notifications` } }
        : {}),
    },
  )
  return { ...mail, id: first.row.id, tells: told.map(({ row }) => row.id), unsubscribe }
}

async function messageFor(
  db: Db,
  { row, person, at }: { row: Due; person: Composing['person']; at: string },
) {
  if (!isMailName(row.mail) || !(await isWanted(db, row))) return null
  return MAILS[row.mail].compose(db, { id: row.id, about: row.about_id, person, at })
}

function unsubscribeAddress(letter: string) {
  return `${config.origin}/unsubscribe/${letter}?key=${linkKey('unsubscribe', letter)}`
}

function becauseOf([first, ...others]: Category[]) {
  if (first === undefined || others.length > 0) return 'because you asked to be told of these'
  return CATEGORIES[first].because
}
