import type { Once, Timestamp } from './column.ts'

/** A sign-in method of a person: an issuer's word for somebody, never an address. */
export interface CredentialTable {
  id: Once<string>
  person_id: string
  provider: Once<string>
  issuer: string
  subject: Once<string>
  /** What its owner knows it by, such as the address they have there. */
  label: string
  created_at: Once<Timestamp>
  last_used_at: Timestamp | null
}

export interface SessionTable {
  id: Once<string>
  token_hash: string
  person_id: Once<string>
  /** How they signed in: a provider, or `email`. */
  provider: Once<string>
  device: Once<string>
  created_at: Once<Timestamp>
  seen_at: Timestamp
  expires_at: Once<Timestamp>
  /** When they last showed who they are. */
  proven_at: Timestamp
  second_factor_at: Timestamp | null
}

export type SignInPurpose = 'sign_in' | 'add' | 'prove'

/** On the way to a provider: used once, by the browser that started it. */
export interface StartedSignInTable {
  id: Once<string>
  state_hash: Once<string>
  browser_hash: Once<string>
  provider: Once<string>
  nonce: Once<string>
  code_verifier: Once<string>
  purpose: Once<SignInPurpose>
  person_id: Once<string | null>
  return_to: Once<string>
  expires_at: Once<Timestamp>
}

export type EmailLinkPurpose = 'sign_in' | 'confirm' | 'prove'

/** A link in a mail. Its key is computed from the id and our secret, and is stored nowhere. */
export interface EmailLinkTable {
  id: Once<string>
  address: Once<string>
  purpose: Once<EmailLinkPurpose>
  person_id: Once<string | null>
  return_to: Once<string>
  /** Whose kept words go to whoever follows the link. */
  browser_hash: Once<string | null>
  /** The browser that asked: its next link replaces this one, and a stranger's does not. */
  asker_hash: Once<string | null>
  asked_at: Once<Timestamp>
  expires_at: Once<Timestamp>
  used_at: Timestamp | null
  superseded_at: Timestamp | null
}

/** Somebody shown to own an identity or an account, asked whether it is the same person as another. */
export interface OfferedIdentityTable {
  id: Once<string>
  secret_hash: Once<string>
  /** Who it would be joined to. */
  person_id: Once<string>
  /** The other account, when the identity has one already. */
  other_person_id: Once<string | null>
  provider: Once<string>
  issuer: Once<string | null>
  subject: Once<string | null>
  label: Once<string>
  name: Once<string>
  second_factor: Once<0 | 1>
  /** One on each line, as the directory said. */
  directory_groups: Once<string>
  return_to: Once<string>
  expires_at: Once<Timestamp>
}

export interface SecondFactorTable {
  person_id: Once<string>
  /** Sealed with our secret. */
  secret: string
  /** Sealed as well: takes the place of the other with its first code. */
  next_secret: string | null
  /** The last time step a code was taken for: none is taken twice. */
  last_step: number
  created_at: Timestamp
  confirmed_at: Timestamp | null
}

export interface RecoveryCodeTable {
  id: Once<string>
  person_id: Once<string>
  code_hash: Once<string>
  made_at: Once<Timestamp>
  used_at: Timestamp | null
}

export interface InvitationTable {
  id: Once<string>
  address: Once<string>
  role: Once<'officer' | 'administrator'>
  invited_by: Once<string | null>
  invited_at: Once<Timestamp>
  expires_at: Once<Timestamp>
  accepted_by: string | null
  accepted_at: Timestamp | null
  ended_at: Timestamp | null
}

/** From a day on, a provider signs nobody in. */
export interface ProviderRemovalTable {
  id: Once<string>
  provider: Once<string>
  removed_on: Once<string>
  planned_by: Once<string>
  planned_at: Once<Timestamp>
  cancelled_at: Timestamp | null
}
