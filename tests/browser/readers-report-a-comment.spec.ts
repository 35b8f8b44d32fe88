import { expect, test, type Browser, type Page } from 'playwright/test'
import { linkIn, mailAbout, signedIn } from './people.ts'

type Setting = { browser: Browser; baseURL: string | undefined }

/** Says something on a page that is read afterwards; answers the reference. */
async function says(author: Page, words: string) {
  await author.goto('/publications/trees-we-are-planting')
  await author.getByLabel('Your comment').fill(words)
  await author.getByRole('button', { name: 'Send' }).click()
  return (await author.locator('.notice strong').innerText()).trim()
}

async function fillsReport(page: Page, reference: string) {
  await page.goto(`/comments/${reference}`)
  await page
    .locator(`#${reference}`)
    .getByRole('link', { name: /^Report/ })
    .click()
  await page.getByLabel('No personal attacks').check()
}

async function reports({ browser, baseURL }: Setting, name: string, reference: string) {
  const reader = await signedIn(browser, name, { scripts: false, baseURL })
  await fillsReport(reader, reference)
  await reader.getByRole('button', { name: 'Report', exact: true }).click()
  await expect(reader.getByRole('heading', { name: 'We have your report' })).toBeVisible()
  return reader
}

function inQueue(officer: Page, reference: string) {
  return officer.getByRole('checkbox', { name: `Choose ${reference}` })
}

/** Scripts are off for everybody; one of the three has no account. */
test('three readers’ reports hold one comment, and the fourth is dismissed', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const setting = { browser, baseURL }
  const author = await signedIn(browser, 'Hana K', { scripts: false, baseURL })
  const rude = await says(
    author,
    'Whoever chose limes for Mill Lane cannot tell a tree from a post.',
  )
  const plain = await says(author, 'Limes drip on cars. Plant rowans on Mill Lane.')

  await reports(setting, 'Fatima Noor', rude)
  await reports(setting, 'George Pemberton-Lisle', rude)
  const options = { javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) }
  const visitor = await (await browser.newContext(options)).newPage()
  const to = `reader-${Date.now()}@elsewhere.example`
  await fillsReport(visitor, rude)
  await visitor.getByLabel('Your email address').fill(to)
  await visitor.getByRole('button', { name: 'Report', exact: true }).click()
  await expect(visitor.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
  await visitor.goto('/publications/trees-we-are-planting')
  await expect(visitor.locator(`#${rude}`)).toContainText('cannot tell a tree')

  await visitor.goto(await linkIn(visitor, { subject: `Confirm your report about ${rude}`, to }))
  await visitor.getByRole('button', { name: 'Yes, I reported it' }).click()
  await expect(visitor.getByRole('heading', { name: 'We have your report' })).toBeVisible()
  await visitor.goto('/publications/trees-we-are-planting')
  await expect(visitor.locator(`#${rude}`)).toContainText('looked at again by a moderator')

  const fourth = await reports(setting, 'Ivor Stubbs', plain)
  const officer = await signedIn(browser, 'Gwen Pritchard', { scripts: false, baseURL })
  await officer.goto('/officer/queue?reported=yes&page=trees-we-are-planting')
  await expect(inQueue(officer, rude)).toBeVisible()
  await officer.goto(`/officer/comments/${rude}`)
  await expect(officer.getByRole('heading', { name: '3 reports' })).toBeVisible()
  await officer.goto(`/officer/comments/${plain}`)
  await expect(officer.getByRole('heading', { name: '1 report' })).toBeVisible()
  await officer.getByRole('button', { name: 'Read: leave it published' }).click()

  const told = await mailAbout(fourth, { subject: `Your report about ${plain}` })
  expect(told).toContain('left it as it is: it breaks no house rule')
  await fourth.goto('/publications/trees-we-are-planting')
  await expect(fourth.locator(`#${plain}`)).toContainText('Plant rowans')
  await officer.goto('/officer/queue?reported=yes&page=trees-we-are-planting')
  await expect(inQueue(officer, rude)).toBeVisible()
  await expect(inQueue(officer, plain)).toHaveCount(0)
})
