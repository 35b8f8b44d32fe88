import { expect, type Page } from 'playwright/test'
import { chooseAt } from '../browser/people.ts'

const REVIEW = '/officer/reviews/housing-allocations-review'

/** Pages about what officers enter. */
export const FOR_EVIDENCE: Record<string, (page: Page) => Promise<void>> = {
  'public words': async (page) => {
    const letter = { from: 'Edith Croft', words: 'Count who sleeps in which room.' }
    await page.goto(`${REVIEW}/contributions/${await entersALetter(page, letter)}/public-words`)
    await isAt(page, /What the public may read/)
  },
  'letter to leave out': async (page) => {
    const letter = { from: 'Harold Finn', words: 'My lease ends in spring; nobody answers.' }
    const reference = await entersALetter(page, letter)
    await page.goto(`${REVIEW}/contributions/${reference}/exclusions/new`)
    await isAt(page, 'Leave out of consideration')
  },
  import: async (page) => {
    await isAnOfficer(page)
    await page.goto(`${REVIEW}/imports/new`)
    await page.getByLabel('Letter', { exact: true }).check()
    await page.getByLabel('On which day?').fill('2026-11-02')
    await page.getByLabel('Or paste a text').fill('I write about the list, and who is on it.')
    await page.getByRole('button', { name: 'Show what will be entered' }).click()
    await page.waitForURL('**/imports/*-*')
    await page.goto(page.url())
  },
}

async function isAnOfficer(page: Page) {
  await page.goto('/sign-in')
  await chooseAt(page, { provider: 'Ambleford ID', name: 'Tariq Aziz-Bell' })
  await page.waitForLoadState()
}

type Letter = { from: string; words: string }

/** Nobody else wrote the like, so the officer is led to the bench and not asked whether it is one person. */
async function entersALetter(page: Page, { from, words }: Letter) {
  await isAnOfficer(page)
  await page.goto(`${REVIEW}/contributions/new`)
  await page.getByLabel('Letter', { exact: true }).check()
  await page.getByLabel('On which day?').fill('2026-11-02')
  await page.getByLabel('Who it is from').fill(from)
  await page.getByLabel('What they said').fill(words)
  await page.getByRole('button', { name: 'Enter it' }).click()
  await page.waitForURL('**/bench/C-*')
  return new URL(page.url()).pathname.split('/').at(-1)
}

async function isAt(page: Page, heading: string | RegExp) {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}
