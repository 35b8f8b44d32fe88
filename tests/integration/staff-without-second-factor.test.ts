/// <reference types="vite/client" />
import type { LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { now } from '#app/platform/clock.ts'
import { aMember, anOfficer, aPerson } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { anAdministrator } from '../support/callers.ts'
import { aCredentialOf, signingInByMail, vouching } from '../support/links.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'

type Handler = (args: LoaderFunctionArgs) => unknown
const modules = import.meta.glob<{ loader?: Handler; action?: Handler }>(
  '../../app/routes/{member,officer,admin}/*.tsx',
)
const pages = Object.keys(modules).filter((file) => !file.endsWith('/layout.tsx'))

const STAFF = { member: aMember, officer: anOfficer, admin: anAdministrator }

type Staff = keyof typeof STAFF

function staffFor(file: string): Staff {
  const folder = /routes\/(\w+)\//.exec(file)?.[1]
  if (folder === 'member' || folder === 'officer' || folder === 'admin') return folder
  throw new Error(`Nobody knows for whom ${file} is.`)
}

type Coming = 'without codes' | 'before their code' | 'resident'
const cookies = new Map<string, Promise<string>>()

/** One of each comes to every page: none of them is let do anything that changes what they are. */
function cookieOf(staff: Staff, coming: Coming) {
  const who = `${staff}, ${coming}`
  const cookie = cookies.get(who) ?? comes(staff, coming)
  cookies.set(who, cookie)
  return cookie
}

async function comes(staff: Staff, coming: Coming) {
  if (coming === 'resident') return signedIn(await aPerson())
  const person = await STAFF[staff]()
  if (coming === 'before their code') await codesFor(person)
  return signedIn(person, { secondFactor: false })
}

/** As a page asks for it, as a script asks for it, and as nobody asks but whoever skips the layout. */
const WAYS = [
  '/somewhere/for/staff',
  '/somewhere/for/staff.data',
  '/somewhere/for/staff.data?_routes=routes%2Fsomewhere',
]

async function answers(file: string, path: string, cookie: string) {
  const { loader, action } = (await modules[file]?.()) ?? {}
  const params = { id: 'x', slug: 'x', reference: 'x', provider: 'google', role: 'officer' }
  const asked = (handler: Handler | undefined, request: Request) =>
    handler && answerOf(() => handler({ request, params, context: { nonce: '' } }))
  return {
    read: await asked(loader, asking(path, cookie)),
    sent: await asked(action, sending(path, { body: 'Typed.' }, { cookie })),
  }
}

async function codesFor({ id }: { id: string }) {
  const factor = { secret: 'sealed', last_step: 0, created_at: now(), confirmed_at: now() }
  await db
    .insertInto('second_factor')
    .values({ person_id: id, ...factor })
    .execute()
}

const PAGES = { set_up: '/account/second-factor', give: '/sign-in/second-factor' }

describe.each(pages)('%s', (file) => {
  test.each(WAYS)(
    'sends those who have yet to set up or give their code there, asked as %s',
    async (path) => {
      for (const [page, coming] of [
        [PAGES.set_up, 'without codes'],
        [PAGES.give, 'before their code'],
      ] as const) {
        const cookie = await cookieOf(staffFor(file), coming)
        const { read, sent } = await answers(file, path, cookie)
        expect(read).toMatchObject({ status: 302, said: null })
        expect(read?.location).toBe(`${page}?return_to=%2Fsomewhere%2Ffor%2Fstaff`)
        if (sent)
          expect(sent).toMatchObject({
            status: 401,
            said: { problem: 'signed_out', kept: [['body', 'Typed.']] },
          })
      }
    },
  )

  test.each(WAYS)('gives a resident nothing, asked as %s', async (path) => {
    const { read, sent } = await answers(file, path, await cookieOf(staffFor(file), 'resident'))
    expect(read).toMatchObject({ status: 403, said: { problem: 'not_yours' } })
    if (sent) expect(sent.status).toBe(403)
  })

  test('lets in the same person once the code was given', async () => {
    const { read } = await answers(
      file,
      WAYS[0] ?? '',
      await signedIn(await STAFF[staffFor(file)]()),
    )
    expect([401, 403]).not.toContain(read?.status)
    expect(read?.location ?? '').not.toMatch(/second-factor\?/)
  })
})

describe('a second factor that a provider asked for', () => {
  const directory = { DIRECTORY_SECOND_FACTOR: 'mfa,hwk' }

  async function comingIn(said: Parameters<typeof vouching>[0]) {
    const person = await anOfficer()
    const { subject } = await aCredentialOf(person)
    const came = await vouching({ subject, ...said })
    return aBrowser(came.ok ? [came.cookie] : []).viewer()
  }

  test('counts where the council says it does', async () => {
    const came = { by: 'DIRECTORY', settings: directory }
    expect(await comingIn({ ...came, assurance: ['pwd', 'mfa'] })).toMatchObject({
      roles: ['officer'],
      awaits: null,
    })
    expect(await comingIn({ ...came, assurance: ['hwk'] })).toMatchObject({ roles: ['officer'] })
  })

  test('counts for nothing in other words, in none, or from a provider that is not set so', async () => {
    const came = { by: 'DIRECTORY', settings: directory }
    for (const assurance of [['pwd'], [], ['MFA'], ['mfa ']]) {
      expect(await comingIn({ ...came, assurance })).toMatchObject({ roles: [], awaits: 'set_up' })
    }
    expect(await comingIn({ by: 'OIDC', assurance: ['mfa'] })).toMatchObject({ roles: [] })
  })
})

test('a link by email is never a second factor', async () => {
  const { browser } = await signingInByMail({ address: (await anOfficer()).email })
  expect(await browser.viewer()).toMatchObject({ roles: [], appointment: null, awaits: 'set_up' })
})
