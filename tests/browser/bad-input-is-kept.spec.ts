import { expect, test } from 'playwright/test'
import { signedIn } from './people.ts'

const PAGE = '/publications/the-mill-meadow-park'
const WORDS = 'The boardwalk floods every March, and nobody has said who mends it.'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a comment that is too long is kept and the summary links to it', async ({
    browser,
    baseURL,
  }) => {
    const page = await signedIn(browser, 'Ada Morrow', { scripts: false, baseURL })
    const long = `${WORDS} `.repeat(100)
    await page.goto(PAGE)
    await page.getByLabel('Your comment').fill(long)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('link', { name: /5,000 characters or fewer/ })).toBeVisible()
    await expect(page.getByLabel('Your comment')).toHaveValue(long)
  })

  test('an empty comment says what to do', async ({ page }) => {
    await page.goto(PAGE)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('link', { name: 'Enter your comment' })).toBeVisible()
  })

  test('a form whose token is forged gives the words back and can be sent again', async ({
    browser,
    baseURL,
  }) => {
    const page = await signedIn(browser, 'Ada Morrow', { scripts: false, baseURL })
    await page.goto(PAGE)
    await page.getByLabel('Your comment').fill(WORDS)
    await page.context().clearCookies({ name: 'folkmoot-form' })
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('heading', { name: 'This form is out of date' })).toBeVisible()
    await expect(page.getByLabel('What you wrote').first()).toHaveValue(WORDS)
    await page.getByRole('button', { name: 'Send again' }).click()
    await expect(page.getByRole('heading', { name: 'We have your comment' })).toBeVisible()
  })

  test('a comment sent twice by the back button is one comment', async ({ browser, baseURL }) => {
    const page = await signedIn(browser, 'Kwame Boateng', { scripts: false, baseURL })
    await page.goto(PAGE)
    await page.getByLabel('Your comment').fill(`${WORDS} Twice.`)
    await page.getByRole('button', { name: 'Send' }).click()
    const first = await page.getByText('Your reference is').innerText()
    await page.goBack()
    await page.getByLabel('Your comment').fill(`${WORDS} Twice.`)
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await page.getByText('Your reference is').innerText()).toBe(first)
  })

  test('somebody else’s comment, an unknown page and a closed one each have their page', async ({
    browser,
    baseURL,
  }) => {
    const page = await signedIn(browser, 'Ada Morrow', { scripts: false, baseURL })
    await page.goto('/publications/a-library-that-opens')
    await expect(page.getByRole('heading', { name: 'Comments are closed' })).toBeVisible()
    const reference = await page.locator('article.comment').first().getAttribute('id')
    expect((await page.goto(`/comments/${reference}/trace`))?.status()).toBe(404)
    for (const nowhere of ['/comments/C-XXXXXXX', '/publications/no-such-page']) {
      expect((await page.goto(nowhere))?.status()).toBe(404)
      await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
    }
    expect((await page.goto('/officer/queue'))?.status()).toBe(403)
    await expect(page.getByRole('heading', { name: 'You cannot see this page' })).toBeVisible()
    await page.goto('/publications/a-library-that-opens/comments/new')
    await expect(page.getByText('Comments on this page have closed')).toBeVisible()
  })
})

test('an officer who was signed out while deciding gets the decision back', async ({
  browser,
  baseURL,
}) => {
  const officer = await signedIn(browser, 'Gwen Pritchard', { scripts: false, baseURL })
  await officer.goto('/officer/queue')
  await officer.locator('a.row').first().click()
  await officer.getByRole('link', { name: 'Return', exact: true }).click()
  await officer.getByLabel('House rule it breaks').selectOption({ index: 1 })
  const note = 'Please leave out the name of your neighbour, and keep the rest.'
  await officer.getByLabel('Note to the author').fill(note)
  await officer.context().clearCookies({ name: 'folkmoot-session' })
  await officer.getByRole('button', { name: 'Decide' }).click()
  await expect(
    officer.getByRole('heading', { name: /signed out while you were writing/ }),
  ).toBeVisible()
  await expect(officer.getByLabel('What you wrote')).toHaveValue(note)
})
