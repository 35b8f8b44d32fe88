import { expect, test } from 'playwright/test'
import { mailAbout, signedIn } from './people.ts'

const BEFORE =
  'My neighbour at the corner house, Mr Pole, parks his van across the gate every night.'
const AFTER = 'A van is parked across the gate every night.'

test('a returned comment is changed by its author, and both officers cannot decide about it', async ({
  browser,
  baseURL,
}) => {
  const author = await signedIn(browser, 'Violet Hartley', { scripts: false, baseURL })
  await author.goto('/publications/a-fairer-list')
  await author.getByLabel('Your comment').fill(BEFORE)
  await author.getByRole('button', { name: 'Send' }).click()
  const reference = (await author.locator('.notice strong').innerText()).trim()

  const moira = await signedIn(browser, 'Moira Finch', { baseURL })
  const tariq = await signedIn(browser, 'Tariq Aziz-Bell', { scripts: false, baseURL })
  await tariq.goto(`/officer/comments/${reference}`)
  await moira.goto(`/officer/comments/${reference}`)
  await moira.getByRole('link', { name: 'Return', exact: true }).click()
  await expect(moira.getByLabel('Return for a change')).toBeChecked()
  await moira.getByRole('button', { name: 'Decide' }).click()
  await expect(moira.getByRole('link', { name: 'Select the house rule it breaks' })).toBeVisible()
  await moira.getByLabel('House rule it breaks').selectOption('2')
  await moira.getByLabel('Note to the author').fill('Please leave out the name.')
  await moira.getByRole('button', { name: 'Decide' }).click()
  await expect(moira.getByText(`${reference} was decided`)).toBeVisible()

  await tariq.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(tariq.getByText('Moira Finch decided first: returned to its author')).toBeVisible()

  expect(
    await mailAbout(author, { subject: `Please change your comment: ${reference}` }),
  ).toContain('Please leave out the name.')
  await author.goto(`/comments/${reference}/trace`)
  await author.getByRole('link', { name: 'Change it and send it again' }).click()
  await author.getByLabel('Your comment').fill(AFTER)
  await author.getByRole('button', { name: 'Send it again' }).click()
  await expect(author.getByText(AFTER)).toBeVisible()

  await tariq.goto(`/officer/comments/${reference}`)
  await expect(tariq.getByText('revision 2')).toBeVisible()
  await tariq.getByRole('button', { name: 'Publish', exact: true }).click()
  await author.goto(`/comments/${reference}`)
  await expect(author.locator(`#${reference}`)).toContainText(AFTER)
})
