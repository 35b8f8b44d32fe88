import type { ColumnType } from 'kysely'
import type { Once, Timestamp } from './column.ts'

/** The identity that owns contributions. */
export interface PersonTable {
  id: Once<string>
  name: string
  /** A confirmed address in lower case, or none: nobody is known by an address they have not confirmed. */
  email: string | null
  email_confirmed_at: Timestamp | null
  name_changed_at: Timestamp | null
  created_at: Once<Timestamp>
  updated_at: Timestamp
  /** Asked to be closed: this is when it happens unless they change their mind. */
  closes_at: Timestamp | null
  closed_at: Timestamp | null
  disabled_at: Timestamp | null
}

export interface RoleGrantTable {
  id: Once<string>
  person_id: Once<string>
  role: Once<'officer' | 'administrator'>
  granted_by: Once<string | null>
  granted_at: Once<Timestamp>
  /** A grant from the directory ends when the directory no longer names it. */
  source: ColumnType<'invitation' | 'directory', 'invitation' | 'directory' | undefined, never>
  ended_at: Timestamp | null
}

/** An author from an import. Belongs to nobody until claimed; never merged by display name. */
export interface LegacyIdentityTable {
  id: Once<string>
  provider: Once<string>
  source: Once<string>
  /** These three change once: when whoever claimed it closes their account. */
  source_author: string
  display_name: string
  email: string | null
  person_id: string | null
  claimed_at: Timestamp | null
  created_at: Once<Timestamp>
}

export interface PortfolioTable {
  id: Once<string>
  slug: string
  name: string
  created_at: Once<Timestamp>
}

export interface AppointmentTable {
  id: Once<string>
  person_id: string | null
  legacy_identity_id: string | null
  portfolio_id: string | null
  holder_name: string
  post: string
  started_on: string
  ended_on: string | null
  created_at: Once<Timestamp>
}
