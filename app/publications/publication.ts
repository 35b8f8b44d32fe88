import type { Kind, Moderation, SpeechText, Voice } from '#db/schema/publications.ts'

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

export const MODERATION_NAMES: Record<Moderation, string> = {
  every_comment: 'A moderator reads every comment before it appears.',
  first_comment: 'A moderator reads your first comment before it appears.',
  after_publication: 'Comments appear at once; a moderator reads each of them afterwards.',
}

/** The same, as the member who chooses between them reads it. */
export const MODERATION_CHOICES: Record<Moderation, string> = {
  every_comment: 'Every comment, before it appears',
  first_comment: 'A person’s first comment before it appears, later ones afterwards',
  after_publication: 'Every comment, after it has appeared',
}

export type Commenting = {
  comments_close_at: string | null
  withdrawn_at: string | null
  edition: number | null
}

/** Comments close because it is past closing time, not because a job ran. */
export function takesComments(publication: Commenting, now: string) {
  if (publication.edition === null || publication.withdrawn_at !== null) return false
  return publication.comments_close_at === null || now < publication.comments_close_at
}

/** For this long after closing a comment is still taken, and held. */
const GRACE = 60 * 60_000

/** It comes too late, but not by much: somebody was still writing when comments closed. */
export function takesLateComments(publication: Commenting, now: string) {
  const { comments_close_at } = publication
  if (comments_close_at === null || takesComments(publication, now)) return false
  const lastMoment = new Date(Date.parse(comments_close_at) + GRACE).toISOString()
  return takesComments({ ...publication, comments_close_at: lastMoment }, now)
}

/** "PO" for "Cllr Priya Okafor": beside the name, never instead of it. */
export function initialsOf(name: string) {
  const names = name.replace(/^(Cllr|Councillor|Dr|Mrs|Mr|Ms)\.?\s+/i, '').split(/\s+/)
  const first = names[0]?.[0] ?? ''
  const last = names.length > 1 ? (names.at(-1)?.[0] ?? '') : ''
  return `${first}${last}`.toUpperCase()
}
