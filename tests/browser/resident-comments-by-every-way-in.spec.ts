import { expect, test, type Page } from 'playwright/test'
import { chooseAt, linkIn } from './people.ts'

test.use({ javaScriptEnabled: false })

const PAGE = '/publications/the-mill-meadow-park'

async function writes(page: Page, words: string) {
  await page.goto(PAGE)
  await page.getByLabel('Your comment').fill(words)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/who is writing/)
}

async function sendsAndTraces(page: Page, words: string) {
  await expect(page.getByLabel('Your comment')).toHaveValue(words)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('link', { name: 'See what becomes of your comment' }).click()
  await seesTheTrace(page, words)
}

async function seesTheTrace(page: Page, words: string) {
  await expect(
    page.getByRole('heading', { level: 1, name: 'What became of your comment' }),
  ).toBeVisible()
  await expect(page.getByText(words)).toBeVisible()
}

const unique = (words: string) => `${words} ${Date.now()}`

test('through an OpenID provider', async ({ page }) => {
  const words = unique('More benches by the mill.')
  await writes(page, words)
  await chooseAt(page, { provider: 'Google', name: 'Noor Arrival' })
  await sendsAndTraces(page, words)
})

test('through WordPress.com, as whom the address is known here', async ({ page }) => {
  const words = unique('Keep the old gate.')
  await writes(page, words)
  await chooseAt(page, { provider: 'WordPress.com', name: 'Pauline Grist' })
  await expect(page.getByText('says that it is yours')).toBeVisible()
  await page.getByRole('button', { name: 'Yes, that is me' }).click()
  await sendsAndTraces(page, words)
})

test('through X, which gives no address', async ({ page }) => {
  const words = unique('A bin at each end of the path.')
  await writes(page, words)
  await chooseAt(page, { provider: 'X', name: 'Rosa Delgado' })
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText('We have no address to write to.')).toBeVisible()
  await page.getByRole('link', { name: 'See what becomes of your comment' }).click()
  await seesTheTrace(page, words)
})

test('as a guest, by the link in a mail', async ({ page, browser, baseURL }) => {
  const words = unique('Please mow less.')
  const address = `guest-${Date.now()}@elsewhere.example`
  await writes(page, words)
  await page.getByLabel('Your name, as shown beside your comment').fill('Gus Guest')
  await page.getByLabel('Your email address').fill(address)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByText(address)).toBeVisible()

  const elsewhere = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  })
  const reader = await elsewhere.newPage()
  const link = await linkIn(reader, { subject: 'One step left', to: address })
  await reader.goto(link)
  await expect(reader.getByText(words)).toBeVisible()
  await reader.getByRole('button', { name: 'Send it' }).click()
  await expect(reader.getByText('Your reference is')).toBeVisible()

  const later = await elsewhere.newPage()
  await later.goto(link)
  await seesTheTrace(later, words)
  const received = await linkIn(later, { subject: 'We have your comment', to: address })
  await elsewhere.clearCookies()
  await later.goto(received)
  await seesTheTrace(later, words)
})

test('what two tabs typed is found by a link followed in another browser', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const [first, second] = [unique('The first of two.'), unique('The second of two.')]
  const address = `two-tabs-${Date.now()}@elsewhere.example`
  await writes(page, first)
  const otherTab = await context.newPage()
  await writes(otherTab, second)
  await otherTab.getByRole('textbox', { name: 'Email address', exact: true }).fill(address)
  await otherTab.getByRole('button', { name: 'Send me a link' }).click()

  const elsewhere = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  })
  const reader = await elsewhere.newPage()
  await reader.goto(await linkIn(reader, { subject: 'Your link to', to: address }))
  await reader.getByLabel('Your name').fill('Tabitha Two')
  await reader.getByRole('button', { name: 'Sign in' }).click()
  await expect(reader.getByLabel('Your comment')).toHaveValue(first)
  await reader.getByRole('button', { name: 'Send', exact: true }).click()
  await reader.goto('/comments/finish')
  await sendsAndTraces(reader, second)
})
