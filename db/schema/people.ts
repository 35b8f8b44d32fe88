import type { Once, Timestamp } from './column.ts'

/** The identity that owns contributions. Better-auth keeps its users here, hence 0 or 1. */
export interface PersonTable {
  id: Once<string>
  name: string
  email: string
  email_verified: number
  image: string | null
  created_at: Once<Timestamp>
  updated_at: Timestamp
  closed_at: Timestamp | null
}

export interface CredentialTable {
  id: Once<string>
  person_id: string
  provider: Once<string>
  subject: Once<string>
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: Timestamp | null
  refresh_token_expires_at: Timestamp | null
  scope: string | null
  password: string | null
  created_at: Once<Timestamp>
  updated_at: Timestamp
}

export interface SessionTable {
  id: Once<string>
  person_id: Once<string>
  token: string
  expires_at: Timestamp
  ip_address: string | null
  user_agent: string | null
  created_at: Once<Timestamp>
  updated_at: Timestamp
}

export interface VerificationTable {
  id: Once<string>
  identifier: string
  value: string
  expires_at: Timestamp
  created_at: Once<Timestamp>
  updated_at: Timestamp
}

export interface RoleGrantTable {
  id: Once<string>
  person_id: Once<string>
  role: Once<'officer' | 'administrator'>
  granted_by: Once<string | null>
  granted_at: Once<Timestamp>
  ended_at: Timestamp | null
}

/** An author from an import. Belongs to nobody until claimed; never merged by display name. */
export interface LegacyIdentityTable {
  id: Once<string>
  provider: Once<string>
  source: Once<string>
  source_author: Once<string>
  display_name: Once<string>
  email: Once<string | null>
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
