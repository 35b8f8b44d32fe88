import { createHash } from 'node:crypto'
import { newId } from '#db/id.ts'
import { choicesOf } from '#db/queries/notification-choices.server.ts'
import type { Database, Trx } from '#db/schema.ts'
import type { Frequency } from '#db/schema/telling.ts'
import type { Insertable } from 'kysely'
import { frequencyOf, isRequired } from './category.ts'
import { digestOf, dueAt } from './frequency.ts'
import { MAILS, type MailName } from './mails.server.ts'

type Event = {
  mail: MailName
  about: string
  /** Mails that tell of one event share its name, so that a person gets one of them. */
  event?: string
  at: string
  /** Not sent before then: what it tells of may still be taken back. */
  notBefore?: string
}

type Debt = Event & ({ to: string } | { toAddress: string })

/**
 * Writes down a mail in the transaction that makes it due, for a person or for an address that is
 * nobody’s yet. Owed once for a reader and an event, and not at all to a person who does not want it.
 */
export async function owe(trx: Trx, debt: Debt) {
  if ('to' in debt) return oweEach(trx, { ...debt, to: [debt.to] })
  const to = debt.toAddress.toLowerCase()
  await write(trx, [
    { ...rowFor(debt, { frequency: 'immediately', reader: hashOf(to) }), address: to },
  ])
}

/** The same to many people, each as often as they chose. */
export async function oweEach(trx: Trx, { to, ...event }: Event & { to: string[] }) {
  const { category } = MAILS[event.mail]
  for (const people of inHundreds(to)) {
    const chosen = isRequired(category) ? [] : await choicesOf(trx, { people, category })
    const choices = new Map(chosen.map((choice) => [choice.person_id, choice.frequency]))
    const rows = people.flatMap((person): Row[] => {
      const frequency = frequencyOf(category, choices.get(person))
      if (frequency === 'never') return []
      return [{ ...rowFor(event, { frequency, reader: person }), person_id: person }]
    })
    await write(trx, rows)
  }
}

type Follower = { person_id: string; subscription: string; frequency: Frequency }

/** The same to people who follow something, each as often as they chose for it. */
export async function oweFollowers(trx: Trx, { to, ...event }: Event & { to: Follower[] }) {
  for (const followers of inHundreds(to)) {
    const rows = followers.map(({ person_id, subscription, frequency }) => ({
      ...rowFor(event, { frequency, reader: person_id }),
      person_id,
      subscription_id: subscription,
    }))
    await write(trx, rows)
  }
}

type Row = Insertable<Database['owed_mail']>

function rowFor(
  { mail, about, event, at, notBefore = at }: Event,
  { frequency, reader }: { frequency: Frequency; reader: string },
): Row {
  return {
    id: newId(),
    mail,
    category: MAILS[mail].category,
    about_id: about,
    digest: digestOf(frequency),
    dedupe_key: `${event ?? `${mail}:${about}`}:${reader}`,
    owed_at: at,
    attempt_after: dueAt(frequency, notBefore),
  }
}

async function write(trx: Trx, rows: Row[]) {
  if (rows.length === 0) return
  await trx
    .insertInto('owed_mail')
    .values(rows)
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute()
}

/** SQLite takes a few thousand values in one statement. */
function inHundreds<T>(all: T[]) {
  const hundreds: T[][] = []
  for (let start = 0; start < all.length; start += 100) hundreds.push(all.slice(start, start + 100))
  return hundreds
}

/** Keeps the key short, and a second copy of the address out of it. */
function hashOf(address: string) {
  return createHash('sha256').update(address).digest('hex').slice(0, 16)
}
