import { expect, type Page } from 'playwright/test'
import { newId } from '#db/id.ts'
import { chooseAt, linkIn } from '../browser/people.ts'
import { setsUpASecondFactor, signsInByMail } from '../browser/second-factor.ts'
import { inDatabase } from './in-database.ts'
import { FOR_CODEFRAME } from './prepared-for-codeframe.ts'
import { FOR_COMPLAINTS } from './prepared-for-complaints.ts'
import { FOR_ADMINISTRATORS } from './prepared-for-administrators.ts'
import { FOR_REVIEWS } from './prepared-for-reviews.ts'
import { FOR_DECIDING } from './prepared-for-deciding.ts'
import { FOR_OUTCOMES } from './prepared-for-outcomes.ts'
import { FOR_EVIDENCE } from './prepared-for-evidence.ts'
import { FOR_EXPORTS } from './prepared-for-exports.ts'
import { FOR_MACHINES } from './prepared-for-machines.ts'

type Preparing = (page: Page) => Promise<void>

/** Pages that show something only to somebody on their way, and how one comes to stand before them. */
const WAYS: Record<string, Preparing> = {
  ...FOR_ADMINISTRATORS,
  ...FOR_CODEFRAME,
  ...FOR_DECIDING,
  ...FOR_REVIEWS,
  ...FOR_EVIDENCE,
  ...FOR_EXPORTS,
  ...FOR_MACHINES,
  ...FOR_COMPLAINTS,
  ...FOR_OUTCOMES,
  'who is writing': isWriting,
  'look into your mail': (page) => asksForALink(page, address()),
  'sign-in link': async (page) => {
    const to = address()
    await asksForALink(page, to)
    await page.goto(await linkIn(page, { subject: 'Your link to', to }))
    await isAt(page, 'Nearly there')
  },
  'is it you': async (page) => {
    await page.goto('/sign-in')
    await chooseAt(page, { provider: 'Google', name: 'Marjorie Teale' })
    await isAt(page, 'Is that you too?')
  },
  'second factor': async (page) => {
    await isAnOfficerByMail(page)
    await page.goto('/officer/queue')
    await isAt(page, /One more step/)
  },
  'recovery codes': async (page) => {
    await signsInByMail(page, { address: 'tariq@ambleford.example' })
    await page.goto('/account/second-factor')
    await setsUpASecondFactor(page)
    await page.goto('/account/recovery-codes')
    await isAt(page, 'Your recovery codes')
  },
  invitation: async (page) => {
    const to = await invitesSomebody(page)
    await page.getByRole('button', { name: 'Sign out Ada Clerk' }).click()
    await page.goto(await linkIn(page, { subject: 'Work with', to }))
    await isAt(page, 'You are invited to be an officer')
  },
  'invitation of somebody else': async (page) => {
    const to = await invitesSomebody(page)
    await page.goto(await linkIn(page, { subject: 'Work with', to }))
    await isAt(page, 'This invitation is for another address')
  },
  'guest asked': (page) => asksAsAGuest(page, address()),
  'guest link': async (page) => {
    const to = address()
    await asksAsAGuest(page, to)
    await page.goto(await linkIn(page, { subject: 'One step left', to }))
    await isAt(page, 'Send your comment')
  },
  'credential removal': async (page) => {
    await page.goto('/sign-in')
    await chooseAt(page, { provider: 'Ambleford ID', name: 'Violet Hartley' })
    await page.goto('/account/credentials')
    await page.getByRole('link', { name: /^Remove/ }).click()
    await isAt(page, /^Remove/)
  },
  proof: async (page) => {
    await hasNotProvenLately(page, 'Will Croft')
    await page.goto('/account/proof?return_to=/account/credentials')
    await isAt(page, 'Show again that it is you')
  },
  'address asked': (page) => asksToConfirm(page, { name: 'Yusuf Demir', to: address() }),
  'address link': async (page) => {
    const to = address()
    await asksToConfirm(page, { name: 'Yusuf Demir', to })
    await page.goto(await linkIn(page, { subject: 'Confirm your address', to }))
    await isAt(page, 'Confirm your address')
  },
  'somebody else’s address link': async (page) => {
    const to = address()
    await asksToConfirm(page, { name: 'Yusuf Demir', to })
    const link = await linkIn(page, { subject: 'Confirm your address', to })
    await page.context().clearCookies()
    await page.goto('/sign-in')
    await chooseAt(page, { provider: 'Ambleford ID', name: 'Marjorie Teale' })
    await page.waitForURL('**/account')
    await page.goto(link)
    await isAt(page, 'This link is for another account')
  },
  closing: async (page) => {
    await page.goto('/sign-in')
    await chooseAt(page, { provider: 'Ambleford ID', name: 'Nell Newcomer' })
    await page.waitForURL('**/account')
    await page.goto('/account/closure')
    await page.getByRole('button', { name: 'Close my account' }).click()
    await isAt(page, 'Your account will be closed')
  },
  'bulk decision': async (page) => {
    await page.goto('/sign-in')
    await chooseAt(page, { provider: 'Ambleford ID', name: 'Moira Finch' })
    await page.goto('/officer/queue')
    await page
      .getByRole('checkbox', { name: /^Choose C-/ })
      .first()
      .check()
    await page.getByRole('button', { name: 'Continue with the chosen' }).click()
    await page.getByLabel('Publish').check()
    await page.getByLabel('Type 1 to confirm').fill('1')
    await page.getByRole('button', { name: 'Decide about 1 comment' }).click()
    await expect(page.getByText('1 of 1 comment done')).toBeVisible({ timeout: 15_000 })
    await page.goto(page.url())
    await isAt(page, 'Decided in bulk')
  },
  'record of a person': async (page) => {
    await page.goto('/sign-in')
    await chooseAt(page, { provider: 'Ambleford ID', name: 'Moira Finch' })
    await page.goto('/officer/sanctions')
    await page.locator('.cards a').first().click()
    await page.getByRole('link', { name: 'Their record' }).click()
    await isAt(page, 'Kel Banner')
  },
  'proof link': async (page) => {
    await hasNotProvenLately(page, 'Xanthe Rowe')
    await page.goto('/account/proof')
    await page.getByRole('button', { name: /^Send a link/ }).click()
    await page.goto(await linkIn(page, { subject: 'Your link to', to: 'xanthe@' }))
    await isAt(page, 'Show that it is you')
  },
}

/** On the page that changes an address, with a link on its way to another one. */
async function asksToConfirm(page: Page, { name, to }: { name: string; to: string }) {
  await page.goto('/sign-in')
  await chooseAt(page, { provider: 'Ambleford ID', name })
  await page.waitForURL('**/account')
  await page.goto('/account/email')
  await page.getByLabel('Your new address').fill(to)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('We have sent a link to')).toBeVisible()
}

export async function prepared(page: Page, name: string) {
  const way = WAYS[name]
  if (!way) throw new Error(`Nobody knows how to come to “${name}”.`)
  await way(page)
}

async function invitesSomebody(page: Page) {
  const to = address()
  await page.goto('/sign-in')
  await chooseAt(page, { provider: 'Ambleford ID', name: 'Ada Clerk' })
  await page.goto('/admin/invitations')
  await page.getByLabel('Work email address').fill(to)
  await page.getByLabel('An officer').check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText('The invitation is on its way')).toBeVisible()
  return to
}

function isAt(page: Page, name: string | RegExp) {
  return expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

function address() {
  return `visitor-${Date.now()}@elsewhere.example`
}

async function isWriting(page: Page) {
  await page.goto('/publications/the-mill-meadow-park')
  await page.getByLabel('Your comment').fill('Leave the long grass by the river.')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await isAt(page, /who is writing/)
}

async function asksForALink(page: Page, to: string) {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Email address', exact: true }).fill(to)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await isAt(page, 'Look into your mail')
}

async function asksAsAGuest(page: Page, to: string) {
  await isWriting(page)
  await page.getByLabel('Your name, as shown beside your comment').fill('Gus Guest')
  await page.getByLabel('Your email address').fill(to)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await isAt(page, /follow the link in your mail/)
}

/** Somebody new, so that no other test has set anything up for them. */
async function isAnOfficerByMail(page: Page) {
  const [id, at] = [newId(), '2026-11-02T09:00:00.000Z']
  const to = `${id}@ambleford.example`
  const since = { created_at: at, updated_at: at, email_confirmed_at: at }
  const grant = { id: newId(), person_id: id, role: 'officer' as const, granted_at: at }
  await inDatabase(async (db) => {
    await db
      .insertInto('person')
      .values({ id, name: 'Olwen Hart', email: to, ...since })
      .execute()
    await db.insertInto('role_grant').values(grant).execute()
  })
  await signsInByMail(page, { address: to })
  await page.goto('/account/second-factor')
  await setsUpASecondFactor(page)
  await page.context().clearCookies()
  await signsInByMail(page, { address: to })
}

/** Signed in, but longer ago than what they proved then still counts. */
async function hasNotProvenLately(page: Page, name: string) {
  await page.goto('/sign-in')
  await chooseAt(page, { provider: 'Ambleford ID', name })
  await page.waitForURL('**/account')
  await inDatabase(async (db) => {
    await db
      .updateTable('session')
      .set({ proven_at: '2026-01-01T00:00:00.000Z' })
      .where('person_id', 'in', (of) =>
        of.selectFrom('person').select('id').where('name', '=', name),
      )
      .execute()
  })
}
