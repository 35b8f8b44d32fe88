import type { Params } from '@remix-run/react'
import { houseRuleEver } from '#db/queries/house-rules.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** The rule an address names by its number, in force or retired, or 404. */
export async function houseRuleFrom(params: Params) {
  const word = addressWord(params.number)
  const rule = /^\d{1,6}$/.test(word) ? await houseRuleEver(db, Number(word)) : undefined
  if (!rule) throw notFound()
  return rule
}
