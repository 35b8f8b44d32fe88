import type { LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { invite } from '#app/people/invite.server.ts'
import { appointMember } from '#app/people/appoint.server.ts'
import { after, MINUTE, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { firstDayToRemove } from '#app/people/remove-provider.server.ts'
import * as appointmentEnd from '#app/routes/admin/appointment-end.tsx'
import * as disabling from '#app/routes/admin/disabling.tsx'
import * as enabling from '#app/routes/admin/enabling.tsx'
import * as invitationEnd from '#app/routes/admin/invitation-end.tsx'
import { loader as peoplePage } from '#app/routes/admin/people.tsx'
import { loader as personPage } from '#app/routes/admin/person.tsx'
import { loader as providerPage } from '#app/routes/admin/provider.tsx'
import * as providerRemoval from '#app/routes/admin/provider-removal.tsx'
import * as providerRemovalEnd from '#app/routes/admin/provider-removal-end.tsx'
import * as roleEnd from '#app/routes/admin/role-end.tsx'
import * as secondFactorRemoval from '#app/routes/admin/second-factor-removal.tsx'
import { anOfficer, aPerson } from '../support/ambleford.ts'
import { aBrowser, going } from '../support/browser.ts'
import { anAdministrator, anAppointment } from '../support/callers.ts'
import { signedIn } from '../support/session.ts'

type Route = Record<'loader' | 'action', (args: LoaderFunctionArgs) => unknown>
type Made = {
  path: string
  params: Record<string, string>
  fields?: Record<string, string>
  /** What the page one lands on is asked with, and how the record stands. */
  page: { loader: Route['loader']; params: Record<string, string> }
  stands: () => Promise<unknown>
}
type Act = { route: Route; done: string; make: () => Promise<Made> }

const personNow = (id: string) => () =>
  db
    .selectFrom('person')
    .leftJoin('second_factor', 'second_factor.person_id', 'person.id')
    .select(['person.disabled_at', 'second_factor.confirmed_at'])
    .where('person.id', '=', id)
    .executeTakeFirstOrThrow()

function aboutPerson(id: string, path: string) {
  const page = { loader: personPage, params: { id } }
  return { path: `/admin/people/${id}/${path}`, params: { id }, page, stands: personNow(id) }
}

async function aDisabledPerson() {
  const { id } = await aPerson()
  await db.updateTable('person').set({ disabled_at: now() }).where('id', '=', id).execute()
  return id
}

async function somebodyWithAuthenticator() {
  const { id } = await aPerson()
  const factor = { secret: 'sealed', last_step: 0, created_at: now(), confirmed_at: now() }
  await db
    .insertInto('second_factor')
    .values({ person_id: id, ...factor })
    .execute()
  return id
}

async function anOfficersRole() {
  const { id } = await anOfficer('Tariq Aziz')
  const stands = () =>
    db.selectFrom('role_grant').select('ended_at').where('person_id', '=', id).execute()
  const made = aboutPerson(id, 'roles/officer/end')
  return { ...made, params: { id, role: 'officer' }, stands }
}

async function aPost() {
  const id = await anAppointment()
  const post = () =>
    db
      .selectFrom('appointment')
      .select(['person_id', 'ended_on'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const { person_id } = await post()
  return {
    path: `/admin/appointments/${id}/end`,
    params: { id },
    fields: { ended_on: londonDate(now()) },
    page: { loader: personPage, params: { id: person_id ?? '' } },
    stands: post,
  }
}

async function anOpenInvitation() {
  const address = 'olive@ambleford.example'
  const { id } = await invite(db, { address, role: 'officer', by: null, byMail: false, at: now() })
  return {
    path: `/admin/invitations/${id}/end`,
    params: { id },
    page: { loader: peoplePage, params: {} },
    stands: () => db.selectFrom('invitation').select('ended_at').where('id', '=', id).execute(),
  }
}

async function aProvider(provider: string, path: string) {
  const params = { provider }
  return {
    path: `/admin/providers/${provider}/${path}`,
    params,
    fields: { removed_on: firstDayToRemove(now()) },
    page: { loader: providerPage, params },
    stands: () =>
      db.selectFrom('provider_removal').selectAll().where('provider', '=', provider).execute(),
  }
}

async function aPlannedEnd() {
  const made = await aProvider('google', 'removal/end')
  const by = await anAdministrator()
  await db
    .insertInto('provider_removal')
    .values({
      id: `removal-${by.id}`,
      provider: 'google',
      removed_on: firstDayToRemove(now()),
      planned_by: by.id,
      planned_at: now(),
    })
    .execute()
  return made
}

const ACTS: Record<string, Act> = {
  'disabling somebody': {
    route: disabling,
    done: 'disabled',
    make: async () => aboutPerson((await aPerson()).id, 'disabling'),
  },
  'letting somebody in again': {
    route: enabling,
    done: 'enabled',
    make: async () => aboutPerson(await aDisabledPerson(), 'enabling'),
  },
  'taking away a second factor': {
    route: secondFactorRemoval,
    done: 'second_factor_taken',
    make: async () => aboutPerson(await somebodyWithAuthenticator(), 'second-factor/removal'),
  },
  'ending a role': { route: roleEnd, done: 'role_ended', make: anOfficersRole },
  'ending a post': { route: appointmentEnd, done: 'post_ended', make: aPost },
  'taking back an invitation': {
    route: invitationEnd,
    done: 'invitation_ended',
    make: anOpenInvitation,
  },
  'planning the end of a provider': {
    route: providerRemoval,
    done: 'removal_planned',
    make: () => aProvider('ambleford-id', 'removal'),
  },
  'keeping a provider': { route: providerRemovalEnd, done: 'provider_kept', make: aPlannedEnd },
}

const administrator = async (opened = {}) =>
  aBrowser([await signedIn(await anAdministrator(), opened)])

describe.each(Object.entries(ACTS))('%s', (name, { route, done, make }) => {
  test('is asked about before it is done, and said afterwards', async () => {
    const made = await make()
    const browser = await administrator()
    const before = await made.stands()
    expect(await browser.open(route.loader, made)).toMatchObject({ status: 200 })
    expect(await made.stands()).toEqual(before)
    const { status, location } = await browser.send(route.action, made)
    expect(status).toBe(302)
    expect(await made.stands()).not.toEqual(before)
    const landed = await browser.open(made.page.loader, going(location, made.page.params))
    expect(landed.said).toMatchObject({ done })
  })

  test.runIf(name !== 'taking back an invitation')(
    'asks for proof first, and comes back to its question',
    async () => {
      const made = await make()
      const before = await made.stands()
      const opened = { provenAt: after(now(), -11 * MINUTE) }
      const browser = await administrator(opened)
      const proof = `/account/proof?return_to=${encodeURIComponent(made.path)}`
      expect(await browser.open(route.loader, made)).toMatchObject({ location: proof })
      const refused = await browser.send(route.action, made)
      expect(refused).toMatchObject({
        status: 401,
        said: { problem: 'prove_again', signInAt: proof },
      })
      expect(await made.stands()).toEqual(before)
    },
  )
})

describe('the last day of a post', () => {
  test('is not before its first, and what was chosen is given back', async () => {
    const made = await aPost()
    const browser = await administrator()
    const answer = await browser.send(appointmentEnd.action, {
      ...made,
      fields: { ended_on: '2026-11-01' },
    })
    expect(answer).toMatchObject({
      status: 422,
      said: { errors: { ended_on: 'The last day must be 2 November 2026 or later' } },
    })
    expect(await made.stands()).toMatchObject({ ended_on: null })
  })

  test('of one that has not begun is its first day, unless another is chosen', async () => {
    const person = await aPerson('Cllr Dev Nair')
    const startedOn = '2099-01-01'
    await appointMember(db, { person, post: 'Housing', startedOn, at: now() })
    const { id } = await db
      .selectFrom('appointment')
      .select('id')
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow()
    const asked = { path: `/admin/appointments/${id}/end`, params: { id } }
    const page = await (await administrator()).open(appointmentEnd.loader, asked)
    expect(page.said).toMatchObject({ lastDay: startedOn })
  })
})

test('nobody asks about their own access', async () => {
  const own = await anAdministrator()
  const browser = aBrowser([await signedIn(own)])
  for (const { loader, action } of [disabling, enabling, secondFactorRemoval, roleEnd]) {
    const params = { id: own.id, role: 'administrator' }
    const asked = { path: `/admin/people/${own.id}/act`, params }
    expect((await browser.open(loader, asked)).status).toBe(409)
    expect((await browser.send(action, asked)).status).toBe(409)
  }
})
