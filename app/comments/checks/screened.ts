import type { Moderation } from '#db/schema/publications.ts'
import type { WordEffect } from '#db/schema/screening.ts'

import type { SpamModel } from '../spam-model.ts'

export type WordLists = {
  entries: { words: string; effect: WordEffect }[]
  /** Streets, places and the names of members. */
  allowed: string[]
}

/** What the checks know of a comment, its page and its author. */
export type Screened = WordLists & {
  body: string
  spam: SpamModel
  moderation: Moderation
  /** It came in the hour after comments closed. */
  isLate: boolean
  /** The same person sent the same words within six minutes. */
  isRepeat: boolean
  /** Somebody else sent the same words within six minutes. */
  isEcho: boolean
  /** The share of the author's decided comments refused over seven days; null when none was decided. */
  refusedShare: number | null
  /** No comment of this person's was ever approved. */
  isNewContributor: boolean
  isAlwaysPreModerated: boolean
  /** It is a change of words that had been returned, held, decided or redacted. */
  comesBack: boolean
}
