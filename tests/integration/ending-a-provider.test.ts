import { describe, expect, test } from 'vitest'
import { keepProvider, NOTICE_DAYS, planRemoval } from '#app/people/remove-provider.server.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { loader as account } from '#app/routes/account/account.tsx'
import { loader as signInPage } from '#app/routes/account/sign-in.tsx'
import { action as start } from '#app/routes/account/sign-in-provider.tsx'
import { countDependents } from '#db/queries/credentials.server.ts'
import { aPerson, mailsOwedTo } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { anAdministrator } from '../support/callers.ts'
import {
  choosing,
  comingBack,
  signingIn,
  startingBy,
  withAmblefordId,
} from '../support/providers.ts'
import { signedIn } from '../support/session.ts'

withAmblefordId()

const AT = '2026-11-23T10:00:00.000Z'

async function planning(id: string, { removedOn = '2026-12-07', at = AT } = {}) {
  return planRemoval(db, { provider: { id }, removedOn, by: await anAdministrator(), at })
}

/** Planned long enough ago, and over since yesterday. */
const endedYesterday = (id: string) =>
  planning(id, { removedOn: londonDate(after(now(), -DAY)), at: after(now(), -20 * DAY) })

async function somebodyWho({
  signsInBy,
  address = true,
}: {
  signsInBy: string[]
  address?: boolean
}) {
  const person = await aPerson()
  await db.deleteFrom('credential').where('person_id', '=', person.id).execute()
  for (const provider of signsInBy) {
    const identity = {
      provider,
      issuer: `https://${provider}.example`,
      subject: person.id,
      label: '',
    }
    await db
      .insertInto('credential')
      .values({ id: `${person.id}-${provider}`, person_id: person.id, ...identity, created_at: AT })
      .execute()
  }
  const none = { email: null, email_confirmed_at: null }
  if (!address) await db.updateTable('person').set(none).where('id', '=', person.id).execute()
  return person
}

describe('the end of a provider', () => {
  test('is planned a fortnight ahead, and once', async () => {
    expect(NOTICE_DAYS).toBe(14)
    expect(await planning('apple', { removedOn: '2026-12-06' })).toEqual({
      ok: false,
      why: 'too_soon',
    })
    const both = await Promise.all([planning('apple'), planning('apple')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await planning('apple')).toEqual({ ok: false, why: 'planned' })
  })

  test('is told to those it would leave without a way in, once, and seen by those we cannot write to', async () => {
    const alone = await somebodyWho({ signsInBy: ['microsoft'] })
    const both = await somebodyWho({ signsInBy: ['microsoft', 'apple'] })
    const other = await somebodyWho({ signsInBy: ['apple'] })
    const unwritten = await somebodyWho({ signsInBy: ['microsoft'], address: false })
    expect(await countDependents(db, 'microsoft')).toEqual({ people: 2, withAddress: 1 })
    expect(await planning('microsoft')).toEqual({ ok: true, told: 1 })
    expect(await mailsOwedTo(alone)).toEqual(['provider-leaves'])
    for (const person of [both, other, unwritten]) {
      expect(await mailsOwedTo(person)).not.toContain('provider-leaves')
    }
    const page = await aBrowser([await signedIn(unwritten)]).open(account, { path: '/account' })
    expect(page.said).toMatchObject({ removal: { name: 'Microsoft', on: '2026-12-07' } })
    const calm = await aBrowser([await signedIn(both)]).open(account, { path: '/account' })
    expect(calm.said).not.toMatchObject({ removal: { name: 'Microsoft' } })
  })

  test('shuts its door from that day on, also to whoever is on the way, and no other', async () => {
    const [before, onTheWay] = [aBrowser(), aBrowser()]
    await signingIn(before, { by: 'x', as: 'steve' })
    expect(await before.viewer()).not.toBeNull()
    const to = await choosing(await startingBy(onTheWay, { by: 'x' }), 'steve')
    expect(await endedYesterday('x')).toMatchObject({ ok: true })

    expect((await comingBack(onTheWay, { by: 'x', to })).status).toBe(404)
    expect(await onTheWay.viewer()).toBeNull()
    const asked = { path: '/sign-in/providers/x', params: { provider: 'x' } }
    expect((await aBrowser().send(start, asked)).status).toBe(404)
    const page = await aBrowser().open(signInPage, { path: '/sign-in' })
    expect(JSON.stringify(page.said)).not.toContain('"x"')
    expect(JSON.stringify(page.said)).toContain('"google"')
    const other = aBrowser()
    await signingIn(other, { by: 'google', as: 'kel' })
    expect(await other.viewer()).not.toBeNull()
  })

  test('is taken back, and the same people come in again', async () => {
    const first = aBrowser()
    await signingIn(first, { by: 'facebook', as: 'steve' })
    await endedYesterday('facebook')
    const keeping = { provider: { id: 'facebook' }, by: await anAdministrator(), at: now() }
    expect(await keepProvider(db, keeping)).toBe(true)
    expect(await keepProvider(db, keeping)).toBe(false)
    const again = aBrowser()
    await signingIn(again, { by: 'facebook', as: 'steve' })
    expect((await again.viewer())?.id).toBe((await first.viewer())?.id)
  })
})
