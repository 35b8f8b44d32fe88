import { beforeEach, expect, test } from 'vitest'
import { disable } from '#app/people/disable.server.ts'
import { endRole } from '#app/people/grant-role.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { rolesGrantedTo } from '#db/queries/people.server.ts'
import { anAdministrator } from '../support/callers.ts'

const rolesOf = ({ id }: { id: string }) => rolesGrantedTo(db, id)

beforeEach(() =>
  db
    .updateTable('role_grant')
    .set({ ended_at: now() })
    .where('role', '=', 'administrator')
    .execute(),
)

test('two administrators who end each other’s role at the same moment leave one', async () => {
  const [one, other] = [await anAdministrator(), await anAdministrator('Bea Clerk')]
  const role = 'administrator' as const
  const ends = await Promise.all([
    endRole(db, { person: other, role, grantedBy: one, at: now() }),
    endRole(db, { person: one, role, grantedBy: other, at: now() }),
  ])
  expect(ends.filter(({ ok }) => ok)).toHaveLength(1)
  expect(ends).toContainEqual({ ok: false, why: 'last_administrator' })
  expect([...(await rolesOf(one)), ...(await rolesOf(other))]).toEqual(['administrator'])
})

test('two administrators who disable each other at the same moment leave one', async () => {
  const [one, other] = [await anAdministrator(), await anAdministrator('Bea Clerk')]
  const both = await Promise.all([
    disable(db, { person: other, by: one, at: now() }),
    disable(db, { person: one, by: other, at: now() }),
  ])
  expect(both.filter(Boolean)).toHaveLength(1)
})
