import { expect, type Browser, type Page } from 'playwright/test'

type SignedIn = { scripts?: boolean; baseURL: string | undefined }

/** A browser of a person's own, signed in by a click at Ambleford ID. */
export async function signedIn(
  browser: Browser,
  name: string,
  { scripts = true, baseURL }: SignedIn,
) {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    ...(baseURL ? { baseURL } : {}),
  })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await chooseAtAmblefordId(page, name)
  return page
}

export async function chooseAtAmblefordId(page: Page, name: string) {
  await chooseAt(page, { provider: 'Ambleford ID', name })
}

/** Presses a provider's button and chooses somebody on its page. */
export async function chooseAt(page: Page, { provider, name }: { provider: string; name: string }) {
  const { port } = new URL(page.url())
  await page.getByRole('button', { name: new RegExp(`(with|Add) ${provider}`) }).click()
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL((url) => url.port === port && !url.pathname.startsWith('/api'))
}

/** The address in the newest mail with these words in its subject. */
export async function linkIn(page: Page, letter: Letter) {
  const address = /https?:\/\/\S+/.exec(await mailAbout(page, letter))?.[0]
  if (!address) throw new Error('There is no address in that mail.')
  return address
}

export async function publishes(page: Page, { title, body }: { title: string; body: string }) {
  await page.goto('/member/publications/new?kind=strategy')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Summary').fill('What should the council do about it?')
  await page.getByLabel('Text').fill(body)
  await page.getByRole('button', { name: 'Save and preview' }).click()
  await expect(page.getByText('This is a preview')).toBeVisible()
  await page.getByRole('link', { name: 'Publish' }).click()
  await page.getByLabel('Speaking as a member').check()
  await page.getByLabel('A person’s first comment before it appears, later ones afterwards').check()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/publications/'))
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
  return new URL(page.url()).pathname
}

type Letter = { subject: string; to?: string }

/** The newest mail in the demo's outbox with these words in its subject; one of a decision waits ten seconds. */
export async function mailAbout(page: Page, { subject, to = '' }: Letter) {
  const mails = page.getByRole('listitem').filter({ hasText: subject }).filter({ hasText: to })
  await expect(async () => {
    await page.goto('/outbox')
    await expect(mails.first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  return mails.first().innerText()
}
