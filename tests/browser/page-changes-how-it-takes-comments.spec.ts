import { expect, test, type Page } from 'playwright/test'
import { signedIn } from './people.ts'

const WAYS = [
  { with: 'with scripts', scripts: true, slug: 'safer-crossings', name: 'Sid Varley' },
  { with: 'without scripts', scripts: false, slug: 'a-warm-room-this-winter', name: 'Zoe Marsh' },
]

async function sets(officer: Page, { slug, mode }: { slug: string; mode: string }) {
  await officer.goto(`/officer/publications/${slug}/modes/new`)
  await officer.getByLabel(mode, { exact: true }).check()
  await officer.getByLabel('Why?').fill(`We try ${mode.toLowerCase()}.`)
  await officer.getByRole('button', { name: 'Set it' }).click()
  await expect(officer.getByText(`We try ${mode.toLowerCase()}.`).first()).toBeVisible()
}

async function writes(page: Page, { slug, body }: { slug: string; body: string }) {
  await page.goto(`/publications/${slug}`)
  await page.getByLabel('Your comment').fill(body)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

for (const way of WAYS) {
  const { slug, name, scripts } = way

  test(`a phone number is asked about, sent anyway and held, and the card says why, ${way.with}`, async ({
    browser,
    baseURL,
  }) => {
    const resident = await signedIn(browser, name, { scripts, baseURL })
    await writes(resident, { slug, body: `Ring me about it on 07700 900123. ${way.with}` })
    await expect(resident.getByText('looks like it contains a phone number')).toBeVisible()
    await expect(resident.getByLabel('Your comment')).toHaveValue(/07700 900123/)
    await resident.getByRole('button', { name: 'Send it anyway' }).click()
    await expect(resident.getByText('We have your comment')).toBeVisible()
    const reference = /C-[2-9A-Z]{7}/.exec(await resident.locator('main').innerText())?.[0]

    const officer = await signedIn(browser, 'Moira Finch', { scripts, baseURL })
    await officer.goto(`/officer/queue?page=${slug}&reason=personal_data`)
    await expect(officer.locator('a.row').filter({ hasText: way.with })).toHaveCount(1)
    await officer.goto(`/officer/comments/${reference}`)
    await expect(officer.locator('.own-words mark')).toHaveText('07700 900123')
    await expect(officer.locator('dd').filter({ hasText: /^personal data/ })).toBeVisible()
  })

  test(`an officer makes a page read-only and then post-moderated, ${way.with}`, async ({
    browser,
    baseURL,
  }) => {
    const officer = await signedIn(browser, 'Gwen Pritchard', { scripts, baseURL })
    const resident = await signedIn(browser, name, { scripts, baseURL })
    await resident.goto(`/publications/${slug}/comments/new`)
    await resident.getByLabel('Your comment').fill('The lights are too slow.')

    await sets(officer, { slug, mode: 'Read-only' })
    await resident.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(resident.getByRole('heading', { level: 1 })).toHaveText('This page is read-only')
    await expect(resident.getByText('The reason: We try read-only.')).toBeVisible()
    await expect(resident.getByText('The lights are too slow.')).toBeVisible()

    await resident.goto(`/publications/${slug}`)
    await expect(resident.getByRole('heading', { name: 'This page is read-only' })).toBeVisible()
    await expect(resident.getByRole('button', { name: /support/i })).toHaveCount(0)
    await expect(resident.getByRole('link', { name: /^Reply to/ })).toHaveCount(0)

    await sets(officer, { slug, mode: 'Post-moderated' })
    await resident.goto(`/publications/${slug}`)
    await expect(resident.getByText('Your comment appears at once, unless')).toBeVisible()
    await writes(resident, { slug, body: `The lights are too slow, still, ${way.with}.` })
    await expect(resident.getByText('We have your comment')).toBeVisible()
    await resident.goto(`/publications/${slug}`)
    await expect(resident.getByText(`The lights are too slow, still, ${way.with}.`)).toBeVisible()
    await sets(officer, { slug, mode: 'The site’s default' })
  })
}
