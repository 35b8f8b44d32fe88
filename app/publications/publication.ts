import type { Kind, Moderation, SpeechText, Voice } from '#db/schema/publications.ts'
import type { Mode } from '#db/schema/screening.ts'

export const KIND_NAMES: Record<Kind, string> = {
  post: 'Post',
  speech: 'Speech',
  strategy: 'Strategy',
}

export const VOICE_NAMES: Record<Voice, string> = {
  member: 'Speaking as a member',
  council: 'Speaking for the council',
}

export const SPEECH_TEXT_NAMES: Record<SpeechText, string> = {
  check_against_delivery: 'Check against delivery',
  transcript: 'Transcript, as it was delivered',
}

/** The same, as the member who chooses between them reads it. */
export const MODERATION_CHOICES: Record<Moderation | 'site_default', string> = {
  site_default: 'As on every page of the council, until that changes',
  every_comment: 'Every comment, before it appears',
  first_comment: 'A person’s first comment before it appears, later ones afterwards',
  after_publication: 'Every comment, after it has appeared',
}

export type Commenting = {
  comments_close_at: string | null
  withdrawn_at: string | null
  edition: number | null
  moderation?: Mode
  /** Since when that is so; null where nobody set it. */
  moderation_since?: string | null
}

/** Comments close because it is past closing time, not because a job ran. */
export function takesComments(publication: Commenting, now: string) {
  if (publication.edition === null || publication.withdrawn_at !== null) return false
  if (publication.moderation === 'read_only') return false
  const closing = closingTime(publication)
  return closing === null || now < closing
}

/** A page that is closed by an officer closed then, unless its last day had come before. */
function closingTime({ comments_close_at, moderation, moderation_since }: Commenting) {
  if (moderation !== 'closed') return comments_close_at
  const since = moderation_since ?? LONG_AGO
  return comments_close_at !== null && comments_close_at < since ? comments_close_at : since
}

const LONG_AGO = '1970-01-01T00:00:00.000Z'

/** For this long after closing a comment is still taken, and held. */
const GRACE = 60 * 60_000

/** It comes too late, but not by much: somebody was still writing when comments closed. */
export function takesLateComments(publication: Commenting, now: string) {
  const closing = closingTime(publication)
  if (closing === null || takesComments(publication, now)) return false
  const { moderation: _, ...page } = publication
  const lastMoment = new Date(Date.parse(closing) + GRACE).toISOString()
  return (
    publication.moderation !== 'read_only' &&
    takesComments({ ...page, comments_close_at: lastMoment }, now)
  )
}

/** "PO" for "Cllr Priya Okafor": beside the name, never instead of it. */
export function initialsOf(name: string) {
  const names = name.replace(/^(Cllr|Councillor|Dr|Mrs|Mr|Ms)\.?\s+/i, '').split(/\s+/)
  const first = names[0]?.[0] ?? ''
  const last = names.length > 1 ? (names.at(-1)?.[0] ?? '') : ''
  return `${first}${last}`.toUpperCase()
}
