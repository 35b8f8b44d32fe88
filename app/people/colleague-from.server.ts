import type { Params } from '@remix-run/react'
import { refuse } from '#app/platform/refuse.server.ts'
import { personFrom } from './person-from.server.ts'

/** Whose access or role an administrator changes: anybody's but their own, so that one is always left. */
export async function colleagueFrom(params: Params, by: { id: string }) {
  const person = await personFrom(params)
  if (person.id !== by.id) return person
  throw refuse({ status: 409, problem: 'too_late', because: NOT_YOURSELF })
}

const NOT_YOURSELF =
  'Another administrator changes your own access and roles, so that one administrator is always left.'
