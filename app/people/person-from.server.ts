import type { Params } from '@remix-run/react'
import { personForAdministrator } from '#db/queries/staff.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** The person an address names, as far as an administrator needs to know them, or 404. */
export async function personFrom(params: Params) {
  const person = await personForAdministrator(db, addressWord(params.id))
  if (!person) throw notFound()
  return person
}
