import { expect, test, type Page } from 'playwright/test'
import { chooseAtAmblefordId, signedIn } from './people.ts'

const NOTE = 'Please say which road you mean, so that we can look at it.'

/** As the server has it after half an hour of quiet for staff, or thirty days for a resident. */
async function sessionEnds(page: Page) {
  await page.context().clearCookies({ name: /folkmoot-session/ })
}

for (const scripts of [true, false]) {
  test(`an officer whose session ends mid-decision ${scripts ? 'with' : 'without'} scripts decides nothing, and sends it after signing in`, async ({
    browser,
    baseURL,
  }) => {
    const author = await signedIn(browser, 'Violet Hartley', { scripts: false, baseURL })
    await author.goto('/publications/a-fairer-list')
    await author.getByLabel('Your comment').fill(`The road floods. ${scripts}`)
    await author.getByRole('button', { name: 'Send' }).click()
    const reference = (await author.locator('.notice strong').innerText()).trim()

    const officer = await signedIn(browser, 'Moira Finch', { scripts, baseURL })
    await officer.goto(`/officer/comments/${reference}`)
    await officer.getByRole('link', { name: 'Return', exact: true }).click()
    await officer.getByLabel('Return for a change').check()
    await officer.getByLabel('House rule it breaks').selectOption('2')
    await officer.getByLabel('Note to the author').fill(NOTE)
    await sessionEnds(officer)
    await officer.getByRole('button', { name: 'Decide' }).click()
    await expect(
      officer.getByRole('heading', { name: 'You were signed out while you were writing' }),
    ).toBeVisible()
    await expect(officer.getByLabel('What you wrote')).toHaveValue(NOTE)
    await author.goto(`/comments/${reference}/trace`)
    await expect(author.getByText(NOTE)).toHaveCount(0)

    const opened = officer.context().waitForEvent('page')
    await officer.getByRole('link', { name: 'Sign in again' }).click()
    await chooseAtAmblefordId(await opened, 'Moira Finch')
    await officer.bringToFront()
    await officer.getByRole('button', { name: 'Send again' }).click()
    await expect(officer.getByText(`${reference} was decided`)).toBeVisible()
    await author.goto(`/comments/${reference}/trace`)
    await expect(author.getByText(NOTE)).toBeVisible()
  })
}

test('a resident whose session ends mid-comment signs in again and finds the text', async ({
  browser,
  baseURL,
}) => {
  const resident = await signedIn(browser, 'Xanthe Rowe', { scripts: false, baseURL })
  await resident.goto('/publications/a-fairer-list')
  await resident.getByLabel('Your comment').fill('The list is fairer than it was.')
  await sessionEnds(resident)
  await resident.getByRole('button', { name: 'Send' }).click()
  await expect(resident.getByText('is kept for 24 hours')).toBeVisible()
  await resident.goto('/sign-in')
  await expect(
    resident.getByRole('heading', { name: 'You have a text not sent yet' }),
  ).toBeVisible()
  await resident.getByRole('link', { name: 'finish it now' }).click()
  await chooseAtAmblefordId(resident, 'Xanthe Rowe')
  await expect(resident.getByLabel('Your comment')).toHaveValue('The list is fairer than it was.')
  await resident.getByRole('button', { name: 'Send' }).click()
  await expect(resident.getByRole('heading', { name: 'We have your comment' })).toBeVisible()
})
