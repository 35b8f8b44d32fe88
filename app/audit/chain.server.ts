import { createHash } from 'node:crypto'
import { canonicalJson } from '#app/platform/canonical-json.ts'

/** An event's number in the chain and its hash, which holds everything before it. */
export type Link = { number: number; hash: string }

/** What the first event is tied to. */
export const START: Link = { number: 0, hash: '0'.repeat(64) }

type Event = {
  id: string
  action: string
  actor_id: string | null
  subject: string
  subject_id: string
  detail: string | null
  at: string
}

/** SHA-256 of all an event says and of the link before it, in hexadecimal. */
export function linkTo(before: Link, event: Event): Link {
  const { id, action, actor_id, subject, subject_id, detail, at } = event
  const number = before.number + 1
  const sealed = { number, previous_hash: before.hash, id, action, actor_id, subject, subject_id }
  const text = canonicalJson({ ...sealed, detail, at })
  return { number, hash: createHash('sha256').update(text).digest('hex') }
}

/** "12:ab34…", as a head is noted down and given back to be compared. */
export function parseLink(text: string): Link | null {
  const [, number, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/i.exec(text.trim()) ?? []
  return number && hash ? { number: Number(number), hash: hash.toLowerCase() } : null
}

export function formatLink({ number, hash }: Link) {
  return `${number}:${hash}`
}
