import { expect, type Page } from 'playwright/test'
import { chooseAt } from '../browser/people.ts'

const REVIEW = '/officer/reviews/housing-allocations-review'
const AGREEMENT = `${REVIEW}/agreement`

/** Pages about a sample, which an officer draws for a colleague. */
export const FOR_CODEFRAME: Record<string, (page: Page) => Promise<void>> = {
  sample: async (page) => {
    await drawsASample(page)
    await page.goto(page.url())
  },
  'signed themes': (page) => signsThemesOff(page),
  'sample to code': async (page) => {
    await drawsASample(page)
    const address = new URL(page.url()).pathname
    await page.context().clearCookies()
    await signsIn(page, 'Moira Finch')
    await page.goto(`${address}/coding`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which themes are in it?')
  },
}

/** Once signed off they stay so, whoever comes next. */
async function signsThemesOff(page: Page) {
  await signsIn(page, 'Tariq Aziz-Bell')
  await page.goto(`${REVIEW}/themes`)
  const link = page.getByRole('link', { name: 'Sign the themes off' })
  if ((await link.count()) > 0) {
    await link.click()
    await page.getByRole('button', { name: /^Sign off/ }).click()
    await expect(page.getByText('signed off by Tariq Aziz-Bell')).toBeVisible()
  }
  await page.goto(`${REVIEW}/themes/versions/1`)
}

async function drawsASample(page: Page) {
  await signsIn(page, 'Tariq Aziz-Bell')
  await page.goto(AGREEMENT)
  await page.getByLabel('How many contributions').fill('10')
  await page.getByLabel('Second coder').selectOption({ label: 'Moira Finch' })
  await page.getByRole('button', { name: 'Draw the sample' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A sample coded twice')
}

async function signsIn(page: Page, name: string) {
  await page.goto('/sign-in')
  await chooseAt(page, { provider: 'Ambleford ID', name })
  await page.waitForLoadState()
}
