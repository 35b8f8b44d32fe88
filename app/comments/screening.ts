import type { HoldReason } from '#db/schema/comments.ts'
import type { Moderation } from '#db/schema/publications.ts'

export type Concern = { reason: HoldReason; matched: string | null }

export type Screened = {
  body: string
  moderation: Moderation
  /** Nothing of this person's was ever published. */
  isNewContributor: boolean
  /** It comes back after an officer asked for a change. */
  wasReturned: boolean
}

type Check = (screened: Screened) => Concern | null

/** The policy, in the order an officer sees it. */
const CHECKS: Check[] = [pageIsPreModerated, isFirstComment, comesBackChanged, containsManyLinks]

/** Why a comment must wait for an officer; nothing found means it is published, unread. */
export function concernsAbout(screened: Screened): Concern[] {
  return CHECKS.map((check) => check(screened)).filter((concern) => concern !== null)
}

function pageIsPreModerated({ moderation }: Screened): Concern | null {
  return moderation === 'every_comment' ? { reason: 'premod_page', matched: null } : null
}

function isFirstComment({ moderation, isNewContributor }: Screened): Concern | null {
  if (moderation === 'after_publication' || !isNewContributor) return null
  return { reason: 'new_contributor', matched: null }
}

function comesBackChanged({ wasReturned }: Screened): Concern | null {
  return wasReturned ? { reason: 'premod_person', matched: null } : null
}

/** Two or more links: the count at which WordPress holds a comment too. */
function containsManyLinks({ body }: Screened): Concern | null {
  const links = body.match(/\b(?:https?:\/\/|www\.)\S+/gi) ?? []
  return links.length >= 2 ? { reason: 'links', matched: links.join('\n') } : null
}

export const HOLD_NAMES: Record<HoldReason, string> = {
  premod_page: 'Every comment on this page is read first',
  premod_person: 'Changed after it was returned',
  new_contributor: 'New contributor',
  word_list: 'Word list',
  links: 'Links',
  repeat: 'Said before',
  rejection_rate: 'Often refused',
  reported: 'Reported',
  classifier: 'Likely spam',
  external_check: 'Outside check',
  check_timeout: 'Outside check did not answer',
  pre_election: 'Before an election',
}
