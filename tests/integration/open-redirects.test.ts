import { describe, expect, test } from 'vitest'
import * as OTPAuth from 'otpauth'
import { beginSecondFactor, confirmSecondFactor } from '#app/people/second-factor.server.ts'
import { TOTP } from '#app/people/second-factor.ts'
import { after, MINUTE, now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { action as proveByCode, loader as proofPage } from '#app/routes/account/proof.tsx'
import { action as mailProof } from '#app/routes/account/proof-email.tsx'
import { action as followProof } from '#app/routes/account/proof-link.tsx'
import { loader as recoveryCodes } from '#app/routes/account/recovery-codes.tsx'
import { action as setUp, loader as setUpPage } from '#app/routes/account/second-factor.tsx'
import { loader as signInPage } from '#app/routes/account/sign-in.tsx'
import { action as byMail } from '#app/routes/account/sign-in-email.tsx'
import { action as followLink } from '#app/routes/account/sign-in-link.tsx'
import {
  action as giveCode,
  loader as codePage,
} from '#app/routes/account/sign-in-second-factor.tsx'
import { anOfficer, aPerson } from '../support/ambleford.ts'
import { aBrowser, going, type Browser } from '../support/browser.ts'
import { linkFor } from '../support/links.ts'
import { signingIn, withAmblefordId } from '../support/providers.ts'
import { signedIn } from '../support/session.ts'

withAmblefordId()

const ELSEWHERE = [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/a/../..//evil.example',
  '/%2e%2e//evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  'data:text/html,evil',
  'evil.example',
  'http:evil.example',
  '/@evil.example/../..//evil.example',
]

const HERE = '/cabinet?page=2#names'

/** Where a browser ends up: our own sign-in page only passes on. */
async function endOf(browser: Browser, location: string | null): Promise<string> {
  expect(location).not.toBeNull()
  const next = new URL(location ?? '', `${config.origin}/somewhere/deep`)
  if (next.origin === config.origin && next.pathname === '/sign-in') {
    return endOf(browser, (await browser.open(signInPage, going(next.href))).location)
  }
  return next.href
}

const query = (path: string, returnTo: string) =>
  `${path}?${new URLSearchParams({ return_to: returnTo })}`

const aStaleBrowser = async (person: { id: string }, opened = {}) =>
  aBrowser([await signedIn(person, { openedAt: after(now(), -20 * MINUTE), ...opened })])

async function anOfficerWithCodes() {
  const person = await anOfficer()
  const at = after(now(), -5 * MINUTE)
  const drawn = await beginSecondFactor(db, { person, at })
  const secret = drawn?.secret ?? ''
  await confirmSecondFactor(db, { person, code: codeOf(secret, at), at })
  return { person, code: codeOf(secret, now()) }
}

const codeOf = (secret: string, at: string) =>
  new OTPAuth.TOTP({ secret, ...TOTP }).generate({ timestamp: Date.parse(at) })

async function newestLink(address: string) {
  const { id } = await db
    .selectFrom('email_link')
    .select('id')
    .where('address', '=', address)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

/** Each page that is told where to go on to, and how somebody gets through it. */
const WAYS: Record<
  string,
  (returnTo: string) => Promise<{ browser: Browser; location: string | null }>
> = {
  'the sign-in page, for whoever is signed in': async (returnTo) => {
    const browser = aBrowser([await signedIn(await aPerson())])
    return { browser, ...(await browser.open(signInPage, { path: query('/sign-in', returnTo) })) }
  },
  'a provider': async (returnTo) => {
    const browser = aBrowser()
    return {
      browser,
      ...(await signingIn(browser, { by: 'google', as: 'steve', fields: { return_to: returnTo } })),
    }
  },
  'a provider that is asked to show again who one is': async (returnTo) => {
    const browser = aBrowser()
    await signingIn(browser, { by: 'google', as: 'steve' })
    const fields = { purpose: 'prove', return_to: returnTo }
    return { browser, ...(await signingIn(browser, { by: 'google', as: 'steve', fields })) }
  },
  'a link by email': async (returnTo) => {
    const [{ email }, browser] = [await aPerson(), aBrowser()]
    await browser.send(byMail, { path: '/sign-in/email', fields: { email, return_to: returnTo } })
    return {
      browser,
      ...(await browser.send(followLink, linkFor('sign_in', await newestLink(email)))),
    }
  },
  'the proof page, for whoever has just shown it': async (returnTo) => {
    const browser = aBrowser([await signedIn(await aPerson())])
    return {
      browser,
      ...(await browser.open(proofPage, { path: query('/account/proof', returnTo) })),
    }
  },
  'a proof by code': async (returnTo) => {
    const { person, code } = await anOfficerWithCodes()
    const browser = await aStaleBrowser(person, { seenAt: now() })
    const path = query('/account/proof', returnTo)
    return { browser, ...(await browser.send(proveByCode, { path, fields: { code } })) }
  },
  'a proof by link': async (returnTo) => {
    const person = await aPerson()
    const browser = await aStaleBrowser(person)
    await browser.send(mailProof, { path: '/account/proof/email', fields: { return_to: returnTo } })
    return {
      browser,
      ...(await browser.send(followProof, linkFor('prove', await newestLink(person.email)))),
    }
  },
  'the second factor': async (returnTo) => {
    const { person, code } = await anOfficerWithCodes()
    const browser = aBrowser([await signedIn(person, { secondFactor: false })])
    const path = query('/sign-in/second-factor', returnTo)
    return { browser, ...(await browser.send(giveCode, { path, fields: { code } })) }
  },
  'the second factor, once given': async (returnTo) => {
    const browser = aBrowser([await signedIn(await anOfficer())])
    return {
      browser,
      ...(await browser.open(codePage, { path: query('/sign-in/second-factor', returnTo) })),
    }
  },
  'setting up a second factor': async (returnTo) => {
    const browser = aBrowser([await signedIn(await anOfficer(), { secondFactor: false })])
    const path = query('/account/second-factor', returnTo)
    const page = await browser.open(setUpPage, { path })
    const { secret } = (page.said as { drawn: { secret: string } }).drawn
    const set = await browser.send(setUp, { path, fields: { code: codeOf(secret, now()) } })
    const codes = await browser.open(recoveryCodes, going(set.location))
    return { browser, location: (codes.said as { onward: string }).onward }
  },
}

describe.each(Object.keys(WAYS))('%s', (name) => {
  const way = WAYS[name]

  test('leads on to the page that was wanted', async () => {
    const { browser, location } = (await way?.(HERE)) ?? { browser: aBrowser(), location: null }
    expect(await endOf(browser, location)).toMatch(`${config.origin}/cabinet?page=2`)
  })

  test.each(ELSEWHERE)('does not lead to “%s”', async (returnTo) => {
    const { browser, location } = (await way?.(returnTo)) ?? { browser: aBrowser(), location: null }
    const end = await endOf(browser, location)
    expect(new URL(end).origin).toBe(config.origin)
    expect(new URL(end).pathname).not.toMatch(/^\/[/\\]/)
  })
})
