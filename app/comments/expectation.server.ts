import { hasBeenApproved, isAlwaysPreModerated } from '#db/queries/contributors.server.ts'
import type { Db } from '#db/schema.ts'
import type { Mode } from '#db/schema/screening.ts'
import type { Expectation } from './expectation.ts'
import { checkSettings } from './screened.server.ts'

type Asked = { publication: { moderation: Mode }; viewer: { id: string } | null; at: string }

/** What will happen to a comment, said to whoever is about to write one. */
export async function whatToExpect(db: Db, asked: Asked): Promise<Expectation> {
  const { publication, viewer, at } = asked
  if (publication.moderation === 'every_comment') return 'read_first'
  if (viewer && (await isAlwaysPreModerated(db, { person: viewer, at }))) return 'read_first'
  if (publication.moderation !== 'first_comment') return 'at_once'
  if (!(await checkSettings(db)).new_contributor) return 'at_once'
  if (!viewer) return 'first_read_first'
  return (await hasBeenApproved(db, viewer.id)) ? 'at_once' : 'read_first'
}
