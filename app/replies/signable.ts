import { londonDate } from '#app/platform/london-time.ts'

type Standing = {
  person_id: string | null
  gone_at: string | null
  started_on: string
  ended_on: string | null
  shown_as: string
  withdrawn_at: string | null
}

/** Why a reply cannot be signed now: somebody was quicker, or what it needs is no longer there. */
export type WhyNot = 'moved' | 'spent' | 'post_ended' | 'not_public'

export function whyNotSignable(standing: Standing, at: string): WhyNot | null {
  if (!holdsPost(standing, at)) return 'post_ended'
  const isPublic = standing.shown_as === 'text' && standing.withdrawn_at === null
  return isPublic ? null : 'not_public'
}

function holdsPost({ person_id, gone_at, started_on, ended_on }: Standing, at: string) {
  const today = londonDate(at)
  const isThere = person_id !== null && gone_at === null
  return isThere && started_on <= today && (ended_on === null || ended_on >= today)
}
