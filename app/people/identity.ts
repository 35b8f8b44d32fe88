import { addressFrom } from './address.ts'
import { displayName } from './display-name.ts'

/** What a provider says about somebody, before we know which person that is. */
export type Identity = {
  subject: string
  name: string
  /** An address the provider vouches for, or none: one it merely passes on is not worth having. */
  confirmedEmail: string | null
  /** What its owner would know this account by. */
  label: string
  /** How they proved themselves there (`acr`, `amr`, One Login's `vot`), and the groups a directory puts them in. */
  assurance: string[]
  groups: string[]
}

export type Claims = Record<string, unknown>

export function openIdIdentity(claims: Claims): Identity | null {
  return withSubject(claims.sub, claims, isTrue(claims.email_verified))
}

/** The council writes the addresses of its own directory, so they need no other word than its own. */
export function directoryIdentity(claims: Claims) {
  return withSubject(claims.sub, claims, !isFalse(claims.email_verified))
}

/** Apple writes `email_verified` as text for some accounts; the name comes with the first sign-in alone. */
export function appleIdentity(claims: Claims) {
  return openIdIdentity(claims)
}

/** Anyone who runs a Microsoft tenant can write any address into it; `xms_edov` says its domain is theirs. */
export function microsoftIdentity(claims: Claims) {
  return withSubject(claims.sub, claims, isTrue(claims.xms_edov))
}

/** Facebook does not say whether it confirmed an address. */
export function facebookIdentity(profile: Claims) {
  return withSubject(profile.id, profile, false)
}

/** X gives no address at all. */
export function xIdentity(profile: Claims) {
  const { data } = profile
  if (!isClaims(data)) return null
  const handle = typeof data.username === 'string' ? `@${data.username}` : ''
  return withSubject(data.id, { name: data.name, preferred_username: handle }, false)
}

export function wordpressIdentity(profile: Claims) {
  const { ID, display_name, email, email_verified } = profile
  return withSubject(ID, { name: display_name, email }, isTrue(email_verified))
}

function withSubject(subject: unknown, claims: Claims, isConfirmed: boolean): Identity | null {
  if (typeof subject !== 'string' && typeof subject !== 'number') return null
  const address = addressFrom(claims.email)
  const called = [claims.name, claims.preferred_username].find((name) => isFilled(name))
  return {
    subject: String(subject),
    name: displayName(called),
    confirmedEmail: isConfirmed ? address : null,
    label: address ?? displayName(claims.preferred_username ?? called),
    assurance: [...texts(claims.acr), ...texts(claims.amr), ...texts(claims.vot)],
    groups: [...texts(claims.groups), ...texts(claims.roles)],
  }
}

function texts(claim: unknown): string[] {
  const listed: unknown[] = Array.isArray(claim) ? claim : [claim]
  return listed.filter((entry) => typeof entry === 'string')
}

function isTrue(claim: unknown) {
  return claim === true || claim === 'true' || claim === '1' || claim === 1
}

function isFalse(claim: unknown) {
  return claim === false || claim === 'false' || claim === '0' || claim === 0
}

function isFilled(claim: unknown) {
  return typeof claim === 'string' && claim.trim() !== ''
}

export function isClaims(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
