import type { Trx } from '#db/schema.ts'

/** Whether a person is an administrator and nobody else who can sign in is. It stays so until the transaction ends. */
export async function isLastAdministrator(trx: Trx, { id }: { id: string }) {
  // Taken first, so that two who end each other's role at once cannot both find the other left.
  await trx
    .updateTable('role_grant')
    .set({ ended_at: null })
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .execute()
  const left = await trx
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select('role_grant.person_id')
    .where('role_grant.role', '=', 'administrator')
    .where('role_grant.ended_at', 'is', null)
    .where('person.closed_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .execute()
  const are = left.map(({ person_id }) => person_id)
  return are.includes(id) && are.every((one) => one === id)
}
