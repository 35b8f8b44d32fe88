import type { Page } from 'playwright/test'
import { newId } from '#db/id.ts'
import type { Db } from '#db/schema.ts'
import { chooseAt } from '../browser/people.ts'
import { inDatabase } from './in-database.ts'

const AT = '2026-11-02T09:00:00.000Z'

/** Acts that ask about somebody who is made for it, so that nobody else's page changes. */
export const FOR_ADMINISTRATORS: Record<string, (page: Page) => Promise<void>> = {
  enabling: (page) =>
    asks(page, async (db) => `/admin/people/${await somebody(db, { disabled_at: AT })}/enabling`),
  'second factor removal': (page) =>
    asks(page, async (db) => {
      const person_id = await somebody(db)
      const factor = { secret: 'sealed', last_step: 0, created_at: AT, confirmed_at: AT }
      await db
        .insertInto('second_factor')
        .values({ person_id, ...factor })
        .execute()
      return `/admin/people/${person_id}/second-factor/removal`
    }),
  'appointment end': (page) =>
    asks(page, async (db) => {
      const { id } = await db
        .selectFrom('appointment')
        .select('id')
        .where('ended_on', 'is', null)
        .where('person_id', 'is not', null)
        .limit(1)
        .executeTakeFirstOrThrow()
      return `/admin/appointments/${id}/end`
    }),
  'invitation end': (page) =>
    asks(page, async (db) => {
      const [id, role] = [newId(), 'officer' as const]
      const moments = { invited_at: AT, expires_at: '2099-01-01T00:00:00.000Z' }
      await db
        .insertInto('invitation')
        .values({ id, address: `${id}@ambleford.example`, role, invited_by: null, ...moments })
        .execute()
      return `/admin/invitations/${id}/end`
    }),
  'word trial': async (page) => {
    await page.goto('/sign-in')
    await chooseAt(page, { provider: 'Ambleford ID', name: 'Ada Clerk' })
    await page.waitForLoadState()
    await page.goto('/admin/words')
    await page.getByLabel('A text to try').fill('Ring me on 07700 900123.')
    // As without scripts: the focus then begins at the top of the new page.
    const form = page.locator('form[action="/admin/words/trial"]')
    await form.evaluate((sent: HTMLFormElement) => sent.submit())
    await page.getByText('It would be held').waitFor()
  },
  'provider kept': (page) =>
    asks(page, async (db) => {
      const days = { removed_on: '2099-01-01', planned_at: AT }
      await db
        .insertInto('provider_removal')
        .values({ id: newId(), provider: 'wordpress', planned_by: await somebody(db), ...days })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return '/admin/providers/wordpress/removal/end'
    }),
}

async function somebody(db: Db, { disabled_at }: { disabled_at?: string } = {}) {
  const id = newId()
  await db
    .insertInto('person')
    .values({
      id,
      name: 'Lee Leaver',
      created_at: AT,
      updated_at: AT,
      ...(disabled_at ? { disabled_at } : {}),
    })
    .execute()
  return id
}

async function asks(page: Page, make: (db: Db) => Promise<string>) {
  await page.goto('/sign-in')
  await chooseAt(page, { provider: 'Ambleford ID', name: 'Ada Clerk' })
  await page.waitForLoadState()
  await page.goto(await inDatabase(make))
}
