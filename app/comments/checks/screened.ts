import type { Mode, WordEffect } from '#db/schema/screening.ts'
import type { CheckSettings } from '../check-settings.ts'
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
  settings: CheckSettings
  moderation: Mode
  /** It came in the hour after comments closed. */
  isLate: boolean
  /** The same person sent the same words within minutes. */
  isRepeat: boolean
  /** Somebody else sent the same words within minutes. */
  isEcho: boolean
  /** The share refused of the author's comments decided lately; null when too few were. */
  refusedShare: number | null
  /** No comment of this person's was ever approved. */
  isNewContributor: boolean
  isAlwaysPreModerated: boolean
  /** It is a change of words that had been returned, held, decided or redacted. */
  comesBack: boolean
}
