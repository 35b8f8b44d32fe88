import type { Once, Timestamp } from './column.ts'
import type { ConsiderationState } from './comments.ts'
import type { ExclusionCode } from './deciding.ts'

export type ImportFormat = 'csv' | 'docx' | 'text'

/** What a file would enter, kept until an officer has confirmed it or given it up. */
export interface ContributionImportTable {
  id: Once<string>
  review_id: Once<string>
  name: Once<string>
  format: Once<ImportFormat>
  sha256: Once<string>
  /** Personal data: JSON that is emptied as soon as it is entered, given up or a day old. */
  rows: string | null
  accepted: Once<number>
  refused: Once<number>
  prepared_by: Once<string>
  prepared_at: Once<Timestamp>
  entered_at: Timestamp | null
  given_up_at: Timestamp | null
}

/** Officers alone read it. */
export interface ContributionNoteTable {
  id: Once<string>
  contribution_id: Once<string>
  words: Once<string>
  written_by: Once<string>
  written_at: Once<Timestamp>
}

export type LikenessReason = 'address' | 'words'

/** An entered contribution that may be by somebody who is counted already. */
export interface LikenessTable {
  id: Once<string>
  review_id: Once<string>
  contribution_id: Once<string>
  like_person_id: string | null
  like_contribution_id: Once<string | null>
  because: Once<LikenessReason>
  found_at: Once<Timestamp>
  answer: 'same' | 'other' | null
  answered_by: string | null
  answered_at: Timestamp | null
}

/** Leaves an entered contribution out of consideration, once a second officer agrees. */
export interface ContributionExclusionTable {
  id: Once<string>
  contribution_id: Once<string>
  code: Once<ExclusionCode>
  reason: Once<string>
  proposed_by: Once<string>
  proposed_at: Once<Timestamp>
  confirmed_by: string | null
  confirmed_at: Timestamp | null
  declined_by: string | null
  declined_at: Timestamp | null
  reversed_by: string | null
  reversed_at: Timestamp | null
  considered_before: ConsiderationState | null
}
