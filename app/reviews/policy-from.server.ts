import type { Params } from '@remix-run/react'
import { policyBySlug } from '#db/queries/policies.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** The policy an address names, or 404. */
export async function policyFrom(params: Params) {
  const policy = await policyBySlug(db, addressWord(params.slug))
  if (!policy) throw notFound()
  return policy
}
