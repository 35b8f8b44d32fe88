/// <reference types="vite/client" />
import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { grantRole } from '#app/people/grant-role.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { action as disableSomebody } from '#app/routes/admin/disabling.tsx'
import { action as endSomebodysRole } from '#app/routes/admin/role-end.tsx'
import { action as takeFactor } from '#app/routes/admin/second-factor-removal.tsx'
import { rolesGrantedTo } from '#db/queries/people.server.ts'
import { RULES } from '../support/acts-by-route.ts'
import { aHouseRule, aPerson } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { aCaller, anAdministrator } from '../support/callers.ts'
import { aCredentialOf, vouching } from '../support/links.ts'
import { answerOf, sending, signedIn } from '../support/session.ts'

beforeAll(() => aHouseRule(1))

type Handler = (args: LoaderFunctionArgs) => unknown

const aBrowserOf = async (person: { id: string }, opened = {}) =>
  aBrowser([await signedIn(person, opened)])

const rolesOf = ({ id }: { id: string }) => rolesGrantedTo(db, id)

describe('a form that nobody in charge sent', () => {
  const modules = import.meta.glob<{ action?: Handler }>('../../app/routes/{account,public}/*')
  const files = Object.keys(RULES).filter((file) => /^(account|public)\//.test(file))

  test.each(files)('%s gives no role, whatever it is made to say', async (file) => {
    const action = (await modules[`../../app/routes/${file}`]?.())?.action
    const caller = await aCaller('resident')
    if (!action || !caller.person || file === 'account/invitation.tsx') return
    const place = (await RULES[file]?.at?.(caller, 'own')) ?? {}
    const said = {
      role: 'administrator',
      roles: 'administrator',
      is_admin: '1',
      source: 'directory',
    }
    const request = sending(
      `/form${place.search ?? '?'}&role=administrator`,
      { ...place.fields, ...said },
      caller,
    )
    await answerOf(() =>
      action({
        request,
        params: { ...place.params, role: 'administrator' },
        context: { nonce: '' },
      }),
    )
    expect(await rolesOf(caller.person)).toEqual([])
  })
})

describe('the groups of a directory', () => {
  const settings = { DIRECTORY_OFFICERS: 'moderators', DIRECTORY_ADMINISTRATORS: 'web team' }
  const comingIn = (subject: string, groups: string[], by = 'DIRECTORY') =>
    vouching({ subject, groups, by, settings: by === 'DIRECTORY' ? settings : {} })

  test('give a role and end it again, with every session', async () => {
    const person = await aPerson()
    const { subject } = await aCredentialOf(person)
    await comingIn(subject, ['moderators', 'staff'])
    expect(await rolesOf(person)).toEqual(['officer'])
    const elsewhere = await aBrowserOf(person)
    await comingIn(subject, ['staff'])
    expect(await rolesOf(person)).toEqual([])
    expect(await elsewhere.viewer()).toBeNull()
  })

  test('give nothing by other names, nor from a provider that names no groups', async () => {
    const person = await aPerson()
    const { subject } = await aCredentialOf(person)
    await comingIn(subject, ['officer', 'administrator', 'Moderators', 'moderators,web team', ''])
    await comingIn(subject, ['moderators', 'web team'], 'OIDC')
    expect(await rolesOf(person)).toEqual([])
  })

  test('never take the last administrator away, but one of two', async () => {
    const person = await aPerson()
    const { subject } = await aCredentialOf(person)
    await db.deleteFrom('role_grant').where('role', '=', 'administrator').execute()
    await comingIn(subject, ['web team'])
    await comingIn(subject, [])
    expect(await rolesOf(person)).toEqual(['administrator'])
    await anAdministrator()
    await comingIn(subject, [])
    expect(await rolesOf(person)).toEqual([])
  })

  test('leave alone a role that an invitation gave', async () => {
    const person = await aPerson()
    const { subject } = await aCredentialOf(person)
    await grantRole(db, { person, role: 'officer', grantedBy: null, at: now() })
    await comingIn(subject, ['moderators'])
    await comingIn(subject, [])
    expect(await rolesOf(person)).toEqual(['officer'])
  })
})

test.each([
  ['end their own role', endSomebodysRole],
  ['disable their own account', disableSomebody],
  ['take their own second factor away', takeFactor],
])('an administrator does not %s, and may do it to another', async (_, action) => {
  const [one, other] = [await anAdministrator(), await anAdministrator('Bea Clerk')]
  const browser = await aBrowserOf(one)
  const about = ({ id }: { id: string }) => ({ path: '/', params: { id, role: 'administrator' } })
  expect((await browser.send(action, about(one))).status).toBe(409)
  expect((await browser.viewer())?.roles).toEqual(['administrator'])
  const theirs = await aBrowserOf(other)
  expect((await browser.send(action, about(other))).status).toBe(302)
  expect(await theirs.viewer()).toBeNull()
})
