import { sendLink } from '#app/people/email-link.server.ts'
import { configuredProviders } from '#app/people/providers.server.ts'
import { signInWith } from '#app/people/come-back.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { action as followLink } from '#app/routes/account/sign-in-link.tsx'
import { newId } from '#db/id.ts'
import { aBrowser, type Browser } from './browser.ts'
import { asking } from './session.ts'

/** Where the link in a mail leads. */
export function linkFor(purpose: 'sign_in' | 'prove', id: string) {
  const path = purpose === 'prove' ? 'account/proof' : 'sign-in/links'
  return { path: `/${path}/${id}?key=${linkKey('email-link', id)}`, params: { id } }
}

type Asked = { address: string; returnTo?: string; asker?: string; at?: string }

/** A link to sign in with, as it was sent to an address. */
export async function aSignInLink({ address, returnTo = '', asker = newId(), at = now() }: Asked) {
  const wanted = { purpose: 'sign_in' as const, person: null, returnTo, asker, browser: null }
  const { id } = await sendLink(db, { address, ...wanted, at })
  return linkFor('sign_in', id)
}

type Following = Asked & { browser?: Browser; name?: string }

export async function signingInByMail({ browser = aBrowser(), name, ...asked }: Following) {
  const link = await aSignInLink(asked)
  const answer = await browser.send(followLink, { ...link, fields: name ? { name } : {} })
  return { browser, answer }
}

type Vouching = {
  subject?: string
  email?: string | null
  by?: string
  settings?: Record<string, string>
  assurance?: string[]
  groups?: string[]
  cookies?: string
}

const ISSUER = 'https://login.ambleford.example'

/** A provider of the council's own, on as its settings say. */
export function aProvider(by = 'OIDC', settings: Record<string, string> = {}) {
  const [provider] = configuredProviders({
    [`${by}_CLIENT_ID`]: 'folkmoot',
    [`${by}_CLIENT_SECRET`]: 'secret',
    [`${by}_ISSUER`]: ISSUER,
    ...settings,
  })
  if (!provider) throw new Error(`${by} is not on.`)
  return provider
}

/** What a provider that was asked and checked says about somebody, and how we take it. */
export function vouching({ subject = newId(), email = null, by = 'OIDC', ...said }: Vouching) {
  const { settings = {}, assurance = [], groups = [], cookies = '' } = said
  const provider = aProvider(by, settings)
  const who = { name: 'Marjorie Teale', confirmedEmail: email, label: subject, assurance, groups }
  const identity = { subject, issuer: ISSUER, ...who }
  return signInWith(db, asking('/', cookies), { provider, identity, returnTo: '', at: now() })
}

/** Gives somebody an identity at that provider. */
export async function aCredentialOf({ id }: { id: string }, subject = newId()) {
  const at = now()
  const identity = { provider: 'council', issuer: ISSUER, subject, label: subject }
  const row = { id: newId(), person_id: id, ...identity, created_at: at, last_used_at: at }
  await db.insertInto('credential').values(row).execute()
  return row
}
