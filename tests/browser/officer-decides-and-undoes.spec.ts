import { expect, test, type Page } from 'playwright/test'
import { signedIn } from './people.ts'

const PAGE = '/publications/a-fairer-list'

async function sends(author: Page, words: string) {
  await author.goto(PAGE)
  await author.getByLabel('Your comment').fill(words)
  await author.getByRole('button', { name: 'Send' }).click()
  return (await author.locator('.notice strong').innerText()).trim()
}

for (const scripts of [true, false]) {
  const how = scripts ? 'with the keyboard' : 'without scripts'

  test(`an officer withholds a comment ${how}, and undoes it`, async ({ browser, baseURL }) => {
    const author = await signedIn(browser, 'Quentin Ashby', { scripts: false, baseURL })
    const reference = await sends(author, `A letter a month would do, ${how}.`)
    const officer = await signedIn(browser, 'Moira Finch', { scripts, baseURL })
    await officer.goto(`/officer/comments/${reference}`)
    if (scripts) {
      await expect(officer.getByText('With you.')).toBeVisible()
      await officer.keyboard.press('w')
    } else await officer.getByRole('link', { name: /^(Withhold|Remove)$/ }).click()
    await officer.getByLabel('House rule it breaks').selectOption('1')
    await officer.getByRole('button', { name: 'Decide' }).click()
    await expect(officer.getByText(`${reference} was decided`)).toBeVisible()
    if (scripts) await officer.keyboard.press('u')
    else await officer.getByRole('button', { name: 'Undo' }).click()
    await expect(officer).toHaveURL(new RegExp(`/officer/comments/${reference}`))
    await expect(officer.getByRole('definition').filter({ hasText: 'none yet' })).toBeVisible()
    await author.goto('/outbox')
    await expect(author.getByText(`not published: ${reference}`)).toBeHidden()
  })
}

test('of two officers at once the second reads who decided, and when', async ({
  browser,
  baseURL,
}) => {
  const author = await signedIn(browser, 'Quentin Ashby', { scripts: false, baseURL })
  const reference = await sends(author, 'Two letters a month would be too many.')
  const moira = await signedIn(browser, 'Moira Finch', { baseURL })
  const tariq = await signedIn(browser, 'Tariq Aziz-Bell', { scripts: false, baseURL })
  await tariq.goto(`/officer/comments/${reference}`)
  await tariq.getByRole('link', { name: /^(Withhold|Remove)$/ }).click()
  await moira.goto(`/officer/comments/${reference}`)
  await moira.getByRole('button', { name: /^(Publish|Read: leave it published)$/ }).click()
  await expect(moira.getByText(`${reference} was decided`)).toBeVisible()
  await tariq.getByLabel('House rule it breaks').selectOption('1')
  await tariq.getByRole('button', { name: 'Decide' }).click()
  await expect(tariq.getByText(/Moira Finch decided first: published, .+ 20\d\d, /)).toBeVisible()
})

for (const scripts of [true, false]) {
  test(`who is criticised cannot refuse it, ${scripts ? 'with' : 'without'} scripts`, async ({
    browser,
    baseURL,
  }) => {
    const author = await signedIn(browser, 'Quentin Ashby', { scripts: false, baseURL })
    const words = `Moira Finch never answers letters, ${scripts ? 'ever' : 'not once'}.`
    const reference = await sends(author, words)
    const moira = await signedIn(browser, 'Moira Finch', { scripts, baseURL })
    await moira.goto(`/officer/comments/${reference}/decisions`)
    await moira.getByLabel(/^(Withhold|Remove)$/).check()
    await moira.getByLabel('House rule it breaks').selectOption('1')
    await moira.getByRole('button', { name: 'Decide' }).click()
    await expect(moira.getByText('This comment names you or answers you.')).toBeVisible()
    await moira.goto(`/officer/comments/${reference}/redactions/new`)
    await moira.getByLabel('Words to mask').fill('never answers letters')
    await moira.getByLabel('An allegation about somebody').check()
    await moira.getByLabel('Reason', { exact: true }).fill('I do.')
    await moira.getByRole('button', { name: 'Redact', exact: true }).click()
    await expect(moira.getByText('This comment names you or answers you')).toBeVisible()
  })
}
