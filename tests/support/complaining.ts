import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { aComment, aPerson } from './ambleford.ts'
import { aComplaint } from './moderating.ts'

export const removal = { rule: 1, note: null }

/** A notice by somebody of its own, so that one test’s removals are no other’s. */
export async function aNotice(given: NonNullable<Parameters<typeof aComplaint>[1]> = {}) {
  const author = await aPerson('Kev Burton')
  const comment = await aComment({ by: author })
  const email = given.email ?? `${newId()}@elsewhere.example`
  const { id } = await aComplaint(comment, { ...given, email })
  return { author, comment, email, complaint: { id } }
}

/** The mails owed to an address that is nobody’s, in order. */
export async function mailsTo(email: string) {
  const owed = await db
    .selectFrom('owed_mail')
    .select('mail')
    .where('address', '=', email)
    .orderBy('id')
    .execute()
  return owed.map(({ mail }) => mail)
}
