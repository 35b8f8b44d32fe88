import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import type { PolicyWords } from './policy.ts'

type Description = {
  policy: { id: string }
  words: PolicyWords
  officer: { id: string }
  at: string
}

/** Says what a policy is about and in which publications it is written. */
export async function describePolicy(db: Db, description: Description) {
  return db.transaction().execute((trx) => describeIn(trx, description))
}

async function describeIn(trx: Trx, { policy, words, officer, at }: Description) {
  const { summary } = words
  const publications = await known(trx, words.publications)
  await trx.updateTable('policy').set({ summary }).where('id', '=', policy.id).execute()
  const links = trx.deleteFrom('policy_publication').where('policy_id', '=', policy.id)
  await (publications.length > 0
    ? links.where('publication_id', 'not in', publications).execute()
    : links.execute())
  for (const publication_id of publications) {
    await trx
      .insertInto('policy_publication')
      .values({ policy_id: policy.id, publication_id, linked_by: officer.id, linked_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const detail = { publications: publications.length }
  await recordEvent(trx, {
    action: 'policy.described',
    actor: officer,
    subject: policy,
    detail,
    at,
  })
}

async function known(trx: Trx, publications: string[]) {
  if (publications.length === 0) return []
  const found = await trx
    .selectFrom('publication')
    .select('id')
    .where('id', 'in', publications)
    .execute()
  return found.map(({ id }) => id)
}
