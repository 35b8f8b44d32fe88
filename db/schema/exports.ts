import type { Counter, Once, Timestamp } from './column.ts'

export type ExportFormat = 'docx' | 'pdf' | 'xlsx' | 'csv' | 'json'

/** A file made of a review in the background, and kept for a week. */
export interface ReviewExportTable {
  id: Once<string>
  review_id: Once<string>
  format: Once<ExportFormat>
  asked_by: Once<string>
  asked_at: Once<Timestamp>
  /** How many there are to gather, and how many have been. */
  contributions: Counter
  gathered: Counter
  /** When all had been gathered, and writing began. */
  gathered_at: Timestamp | null
  lease: string | null
  leased_until: Timestamp | null
  attempts: Counter
  made_at: Timestamp | null
  failed_at: Timestamp | null
  /** In bytes. */
  size: number | null
  sha256: string | null
  kept_until: Timestamp | null
  emptied_at: Timestamp | null
}

export interface ReviewExportPieceTable {
  export_id: Once<string>
  number: Once<number>
  base64: Once<string>
}

export type DisclosureSubject = 'comment' | 'person' | 'theme' | 'review'

/** Somebody was given all that is held on something. */
export interface DisclosureTable {
  id: Once<string>
  about: Once<DisclosureSubject>
  about_id: Once<string>
  /** The request it answers, by the council's own number. */
  request: Once<string>
  made_by: Once<string>
  made_at: Once<Timestamp>
}
