import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { engineFor } from '#db/engine.server.ts'
import { closeDue } from '#app/people/close-due.server.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { signedIn } from './people.ts'

for (const scripts of [true, false]) {
  const name = scripts ? 'Nisha Patel' : 'Owen T'
  const told = scripts ? 'with scripts' : 'without scripts'

  test(`a resident sets their account in order, takes their data and leaves, ${told}`, async ({
    browser,
    baseURL,
  }) => {
    const page = await signedIn(browser, name, { scripts, baseURL })
    await page.goto('/account')
    const comment = page.getByRole('listitem').filter({ hasText: 'Published' }).first()
    const words = await comment.locator('.own-words').innerText()
    const trace = await comment.getByRole('link', { name: /What became/ }).getAttribute('href')
    const reference = trace?.split('/')[2] ?? ''

    await page.getByRole('link', { name: 'Your account', exact: true }).click()
    await page.getByRole('link', { name: 'Change your name' }).click()
    const field = page.getByLabel('The name to show beside your comments')
    await field.fill('Cllr Priya Okafor')
    await page.getByRole('button', { name: 'Change my name' }).click()
    await expect(page.getByRole('alert')).toContainText('the name of a cabinet member')
    await expect(field).toHaveValue('Cllr Priya Okafor')
    await field.fill(`${name} of Mill Lane`)
    await page.getByRole('button', { name: 'Change my name' }).click()
    await expect(page.getByRole('status')).toContainText('Your name is changed')
    await page.goto('/account/name')
    await expect(page.getByText('You can change that again from')).toBeVisible()

    await page.goto('/account/data')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download my data' }).click(),
    ])
    const files = unzipSync(readFileSync(await download.path()))
    const json = strFromU8(files['your-data.json'] ?? new Uint8Array())
    expect(JSON.parse(json)).toHaveProperty('comments')
    expect(json).toContain(reference)

    const leaves = async () => {
      await page.goto('/account/closure')
      await page.getByRole('button', { name: 'Close my account' }).click()
      await expect(page.getByRole('heading', { name: 'Your account will be closed' })).toBeVisible()
    }
    await leaves()
    await page.getByRole('button', { name: 'Keep my account' }).click()
    await expect(page.getByRole('status')).toContainText('Your account stays open')

    await leaves()
    await aDayPasses()
    await page.goto('/account')
    await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible()
    await page.goto(`/comments/${reference}`)
    await expect(page.locator(`#${reference}`)).toContainText('Its author has closed their account')
    await expect(page.getByText(words)).toHaveCount(0)
    await page.context().close()
  })
}

/** The round that closes accounts, as it goes tomorrow. */
async function aDayPasses() {
  const isSqlite = test.info().project.name.includes('SQLite')
  const url = isSqlite ? process.env.BROWSER_SQLITE_URL : process.env.BROWSER_POSTGRES_URL
  const db = engineFor(url ?? '').open()
  await closeDue(db, after(now(), DAY))
  await db.destroy()
}
