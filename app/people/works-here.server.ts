import type { Db } from '#db/schema.ts'
import { londonDate } from '#app/platform/london-time.ts'

/** Whether a person holds a role, or a post that has not ended. */
export async function worksHere(db: Db, { person, at }: { person: { id: string }; at: string }) {
  const [grant, post] = await Promise.all([
    db
      .selectFrom('role_grant')
      .select('id')
      .where('person_id', '=', person.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
    db
      .selectFrom('appointment')
      .select('id')
      .where('person_id', '=', person.id)
      .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', londonDate(at))]))
      .executeTakeFirst(),
  ])
  return grant !== undefined || post !== undefined
}
