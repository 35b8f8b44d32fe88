import type { Params } from '@remix-run/react'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { isLinkKey } from '#app/platform/link-key.server.ts'
import { openLink } from './email-link.server.ts'

/** The link an address names with its key, or null: used, replaced, too old, or not ours. */
export async function linkFrom(request: Request, params: Params) {
  const id = addressWord(params.id)
  const key = new URL(request.url).searchParams.get('key') ?? ''
  if (!isLinkKey('email-link', id, key)) return null
  return (await openLink(db, { id, at: now() })) ?? null
}

/** Where somebody was going with a link that no longer counts. */
export async function spentLinkLedTo(request: Request, params: Params) {
  const id = addressWord(params.id)
  const key = new URL(request.url).searchParams.get('key') ?? ''
  if (!isLinkKey('email-link', id, key)) return ''
  const link = await db
    .selectFrom('email_link')
    .select('return_to')
    .where('id', '=', id)
    .where('purpose', '=', 'sign_in')
    .executeTakeFirst()
  return link?.return_to ?? ''
}
