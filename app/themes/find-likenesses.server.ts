import { newId } from '#db/id.ts'
import { enteredFrom, peopleAt, saidUnder } from '#db/queries/likenesses.server.ts'
import type { LikenessReason } from '#db/schema/entering.ts'
import type { Trx } from '#db/schema.ts'
import type { Entry } from './entry.ts'
import { nearlySame } from './likeness.ts'

export type Entered = { id: string; reference: string; entry: Entry }

type Finding = { review: { id: string }; entered: Entered[]; at: string }

type Like = { person: string } | { contribution: string }

/** Writes down who of those just entered may be counted already; an officer says whether they are. */
export async function findLikenesses(trx: Trx, { review, entered, at }: Finding) {
  const found = [
    ...(await sameAddress(trx, { review, entered })),
    ...(await sameWords(trx, { review, entered })),
  ]
  const once = new Map(found.map((like) => [`${like.entered} ${like.key}`, like]))
  const rows = [...once.values()].map(({ entered: contribution, like, because }) => ({
    id: newId(),
    review_id: review.id,
    contribution_id: contribution,
    like_person_id: 'person' in like ? like.person : null,
    like_contribution_id: 'contribution' in like ? like.contribution : null,
    because,
    found_at: at,
  }))
  if (rows.length > 0) await trx.insertInto('likeness').values(rows).execute()
  return rows.length
}

type Found = { entered: string; key: string; like: Like; because: LikenessReason }

async function sameAddress(trx: Trx, { review, entered }: Omit<Finding, 'at'>) {
  const addresses = [...new Set(entered.map(({ entry }) => entry.email).filter(isPresent))]
  if (addresses.length === 0) return []
  const people = new Map((await peopleAt(trx, addresses)).map(({ email, id }) => [email, id]))
  const first = new Map(
    (await enteredFrom(trx, { review: review.id, addresses })).map((row) => [
      row.contributor_email,
      row.id,
    ]),
  )
  return entered.flatMap(({ id, entry }): Found[] => {
    const [person, other] = [people.get(entry.email ?? ''), first.get(entry.email ?? '')]
    const because = 'address' as const
    if (person) return [{ entered: id, key: person, like: { person }, because }]
    if (!other || other === id) return []
    return [{ entered: id, key: other, like: { contribution: other }, because }]
  })
}

async function sameWords(trx: Trx, { review, entered }: Omit<Finding, 'at'>) {
  const names = [...new Set(entered.flatMap(({ entry }) => inSmallLetters(entry.name)))]
  const said = await saidUnder(trx, { review: review.id, names })
  return entered.flatMap(({ id, entry }) => {
    const namesakes = said.filter(
      (other) =>
        other.id < id &&
        other.name?.toLowerCase() === entry.name.toLowerCase() &&
        nearlySame(other.words ?? '', entry.words),
    )
    return namesakes.slice(0, 1).map((other): Found => ({
      entered: id,
      key: other.person ?? other.id,
      like: { contribution: other.id },
      because: 'words',
    }))
  })
}

/** SQLite makes small only the letters from A to Z, PostgreSQL all. */
function inSmallLetters(name: string) {
  return [name.toLowerCase(), name.replace(/[A-Z]/g, (letter) => letter.toLowerCase())]
}

function isPresent(address: string | null): address is string {
  return address !== null
}
