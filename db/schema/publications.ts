import type { Counter, Once, Timestamp } from './column.ts'
import type { SafeHtml } from '../safe-html.ts'

export type Kind = 'post' | 'speech' | 'strategy'
export type Voice = 'member' | 'council'
export type Moderation = 'every_comment' | 'first_comment' | 'after_publication'
export type SpeechText = 'check_against_delivery' | 'transcript'

export interface PublicationTable {
  id: Once<string>
  slug: string
  kind: Once<Kind>
  voice: Voice
  appointment_id: string
  /** The number of the edition the public reads; null until the first is published. */
  edition: number | null
  /** Chosen when it was published; a row of `moderation_schedule` goes before it. */
  moderation: Moderation
  /** Since when the site's default stands in for `moderation`; null where one was chosen. */
  follows_site_since: Timestamp | null
  comments_close_at: Timestamp | null
  first_published_at: Timestamp | null
  withdrawn_at: Timestamp | null
  withdrawn_reason: string | null
  support_count: Counter
  source: Once<string | null>
  source_id: Once<string | null>
  created_by: Once<string | null>
  created_at: Once<Timestamp>
}

interface Words {
  title: string
  summary: string
  body: string
  speech_event: string | null
  speech_venue: string | null
  speech_delivered_on: string | null
  speech_text: SpeechText | null
}

export interface DraftTable extends Words {
  publication_id: Once<string>
  revises: number
  updated_by: string
  updated_at: Timestamp
}

type Frozen<T> = { [K in keyof T]: Once<T[K]> }

export interface EditionTable extends Frozen<Words> {
  id: Once<string>
  publication_id: Once<string>
  number: Once<number>
  /** The body before its first section, rendered and sanitised when published. */
  html: Once<SafeHtml>
  change: Once<'major' | 'minor'>
  change_note: Once<string | null>
  published_by: Once<string | null>
  published_at: Once<Timestamp>
}

export interface SectionTable {
  id: Once<string>
  edition_id: Once<string>
  section_key: Once<string>
  position: Once<number>
  heading: Once<string>
  html: Once<SafeHtml>
}

export interface AttachmentTable {
  id: Once<string>
  edition_id: Once<string>
  position: Once<number>
  title: Once<string>
  file_name: Once<string>
  media_type: Once<string>
  bytes: Once<number>
  sha256: Once<string>
  created_at: Once<Timestamp>
}

export interface PublicationTagTable {
  publication_id: Once<string>
  kind: Once<'category' | 'tag'>
  slug: Once<string>
  name: Once<string>
}

/** Pingbacks and trackbacks are another site's notice, not a comment. */
export interface PingbackTable {
  id: Once<string>
  publication_id: Once<string>
  kind: Once<'pingback' | 'trackback'>
  site_name: Once<string>
  url: Once<string | null>
  excerpt: Once<string>
  received_at: Once<Timestamp>
  source: Once<string>
  source_id: Once<string>
}
