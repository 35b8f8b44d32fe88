import { expect, test, type Page } from 'playwright/test'
import { signedIn } from './people.ts'

const ADDRESS = '/publications/a-fairer-list'

/** No one person may send so many in ten minutes. */
const AUTHORS = ['Violet Hartley', 'Will Croft', 'Yusuf Demir']

async function sevenComments(page: Page, word: string) {
  for (let n = 1; n <= 7; n += 1) {
    await page.goto(ADDRESS)
    await page.getByLabel('Your comment').fill(`${word} ${n}: the letter should say how long.`)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByText('We have your comment')).toBeVisible()
  }
}

test('an officer clears twenty with the keyboard', async ({ browser, baseURL }) => {
  test.setTimeout(180_000)
  for (const name of AUTHORS) {
    const author = await signedIn(browser, name, { scripts: false, baseURL })
    await sevenComments(author, `${name} says`)
  }
  const officer = await signedIn(browser, 'Moira Finch', { baseURL })
  await officer.goto('/officer/queue?page=a-fairer-list')
  await expect(officer.getByText('With you.')).toBeVisible()

  await officer.keyboard.press('?')
  await expect(officer.getByRole('dialog')).toContainText('Ask for a reply')
  await officer.keyboard.press('Escape')
  await expect(officer.getByRole('dialog')).toBeHidden()

  // By address: others work on the same queue, and what they decide leaves the list.
  const rows = await officer
    .locator('a.row')
    .evaluateAll((found) => found.map((row) => row.getAttribute('href')))
  // Not the first of the list, if somebody else has that one.
  const opened = await officer.locator('a.row[aria-current]').getAttribute('href')
  const next = rows[rows.indexOf(opened) + 1]
  await officer.keyboard.press('j')
  await expect(officer.locator(`a.row[href="${next}"]`)).toHaveAttribute('aria-current', 'true')
  await officer.keyboard.press('k')
  await expect(officer.locator(`a.row[href="${opened}"]`)).toHaveAttribute('aria-current', 'true')

  for (let n = 1; n <= 20; n += 1) {
    const open = officer.locator('a.row[aria-current]')
    const reference = (await open.getAttribute('href'))?.split('/').at(-1)?.split('?')[0]
    await officer.keyboard.press('a')
    await expect(officer.getByText(`${reference} was decided`)).toBeVisible()
    await expect(officer.getByText('With you.')).toBeVisible()
  }

  await officer.keyboard.press('/')
  await expect(officer.getByText('More filters')).toBeFocused()
  await officer.getByLabel('Ward').focus()
  const before = officer.url()
  await officer.keyboard.press('a')
  expect(officer.url()).toBe(before)
})

test('two officers open one comment: the second is told who has it, takes it over, and both read so', async ({
  browser,
  baseURL,
}) => {
  const moira = await signedIn(browser, 'Moira Finch', { baseURL })
  const tariq = await signedIn(browser, 'Tariq Aziz-Bell', { baseURL })
  await moira.goto('/officer/queue')
  // The first press may come before the page listens.
  await expect(async () => {
    await moira.keyboard.press('j')
    await expect(moira).toHaveURL(/\/officer\/comments\//, { timeout: 2_000 })
  }).toPass({ timeout: 15_000 })
  await expect(moira.getByText('With you.')).toBeVisible()

  await tariq.goto(moira.url())
  await expect(tariq.getByText('With Moira Finch.')).toBeVisible()
  await expect(tariq.locator('a.row[aria-current]')).toContainText('with Moira Finch')
  await tariq.getByRole('button', { name: 'Take it over' }).click()
  await expect(tariq.getByText('With you.')).toBeVisible()
  await moira.reload()
  await expect(moira.getByText('With Tariq Aziz-Bell.')).toBeVisible()

  const address = tariq.url()
  await tariq.close({ runBeforeUnload: true })
  await expect(async () => {
    await moira.goto(address)
    await expect(moira.getByText('With you.')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
})

test('without scripts an officer takes, decides and puts back, one card at a time', async ({
  browser,
  baseURL,
}) => {
  const officer = await signedIn(browser, 'Tariq Aziz-Bell', { scripts: false, baseURL })
  await officer.goto('/officer/queue?state=unread')
  await officer.locator('a.row').filter({ hasNotText: '· with' }).first().click()
  await officer.getByRole('button', { name: 'Take it' }).click()
  await expect(officer.getByText('With you.')).toBeVisible()
  for (let n = 1; n <= 3; n += 1) {
    const reference = /C-\w+/.exec(officer.url())?.[0]
    await officer.getByRole('button', { name: 'Read: leave it published' }).click()
    await expect(officer.getByText(`${reference} was decided`)).toBeVisible()
  }
  await officer.getByRole('button', { name: 'Take it' }).click()
  await officer.getByRole('button', { name: 'Put it back' }).click()
  await expect(officer).toHaveURL(/\/officer\/queue/)

  await officer.getByRole('button', { name: 'Blur comments until I look' }).click()
  const words = officer.locator('.card .own-words').first()
  await expect(words).toHaveCSS('filter', /blur/)
  await officer.getByLabel('Show the words').check()
  await expect(words).toHaveCSS('filter', 'none')
  await officer.getByRole('button', { name: 'Stop blurring comments' }).click()
  await expect(officer.getByRole('button', { name: 'Blur comments until I look' })).toBeVisible()
})

test('an officer decides about several at once, and is told what was skipped', async ({
  browser,
  baseURL,
}) => {
  const moira = await signedIn(browser, 'Moira Finch', { scripts: false, baseURL })
  const tariq = await signedIn(browser, 'Tariq Aziz-Bell', { scripts: false, baseURL })
  await moira.goto('/officer/queue?state=unread')
  const boxes = moira.getByRole('checkbox', { name: /^Choose C-/ })
  const chosen = await boxes.nth(0).getAttribute('value')
  for (const n of [0, 1, 2]) await boxes.nth(n).check()
  await moira.getByRole('button', { name: 'Continue with the chosen' }).click()
  await expect(moira.getByRole('heading', { name: 'Decide about 3 comments' })).toBeVisible()

  await moira.getByLabel('Publish').check()
  await moira.getByLabel('Type 3 to confirm').fill('4')
  await moira.getByRole('button', { name: 'Decide about 3 comments' }).click()
  await expect(moira.getByRole('link', { name: 'Type 3 to confirm' })).toBeVisible()
  await moira.getByLabel('Type 3 to confirm').fill('3')

  await tariq.goto(`/officer/comments/${chosen}`)
  await tariq.getByRole('button', { name: 'Read: leave it published' }).click()
  await expect(tariq.getByText(`${chosen} was decided`)).toBeVisible()

  await moira.getByRole('button', { name: 'Decide about 3 comments' }).click()
  await expect(async () => {
    await moira.reload()
    await expect(moira.getByText('3 of 3 comments done: 2 decided, 1 skipped.')).toBeVisible({
      timeout: 500,
    })
  }).toPass({ timeout: 20_000 })
  await expect(moira.getByText(`${chosen}: a colleague decided meanwhile`)).toBeVisible()
})

test('what comes in is told without moving the list', async ({ browser, baseURL }) => {
  const officer = await signedIn(browser, 'Moira Finch', { baseURL })
  await officer.goto('/officer/queue')
  await expect(officer.getByText('With you.').or(officer.getByText(/^With /))).toBeVisible()
  const rows = await officer.locator('a.row').count()
  const author = await signedIn(browser, 'Marjorie Teale', { scripts: false, baseURL })
  await author.goto(ADDRESS)
  const words = `One more: where is the list kept? ${Date.now()}`
  await author.getByLabel('Your comment').fill(words)
  await author.getByRole('button', { name: 'Send' }).click()
  // Whoever writes elsewhere at this moment is counted too.
  await expect(officer.getByText(/^\d+ new comments?\.$/)).toBeVisible({ timeout: 20_000 })
  expect(await officer.locator('a.row').count()).toBe(rows)
  await expect(officer.getByText(words)).toHaveCount(0)
  await officer.getByRole('link', { name: /^Show (it|them)$/ }).click()
  await officer.goto(
    `/officer/queue?${new URLSearchParams({ page: ADDRESS.split('/').at(-1) ?? '' })}`,
  )
  await expect(officer.getByText(words).first()).toBeVisible()
})
