import { newId } from '#db/id.ts'
import { legacyIdentity } from '#db/queries/imports.server.ts'
import type { Trx } from '#db/schema.ts'
import { displayName } from '#app/people/display-name.ts'
import type { Identity } from './author.ts'

type Recognition = { source: string; identity: Identity; at: string }

/** Finds or makes the legacy identity of somebody who wrote on the old site, claimed or not. */
export async function recognise(trx: Trx, { source, identity, at }: Recognition) {
  const { key, name, email } = identity
  const id = newId()
  const made = await trx
    .insertInto('legacy_identity')
    .values({
      id,
      provider: 'WordPress',
      source,
      source_author: key,
      display_name: displayName(name),
      email,
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['source', 'source_author']).doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 1n) return { id, person_id: null, isNew: true }
  return { ...(await legacyIdentity(trx, { source, key })), isNew: false }
}
