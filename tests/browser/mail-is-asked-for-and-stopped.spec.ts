import { randomUUID } from 'node:crypto'
import { expect, request, test, type Page } from 'playwright/test'
import { mailAbout, publishes, signedIn } from './people.ts'

/** The path of an address in a mail. */
function pathIn(mail: string, path: string) {
  const address = new RegExp(`https?://\\S+${path}\\S+`).exec(mail)?.[0]
  if (!address) throw new Error(`There is no ${path} in that mail.`)
  const { pathname, search } = new URL(address)
  return pathname + search
}

async function asksToFollowTheCouncil(page: Page, email: string) {
  await page.goto('/')
  await page.getByRole('link', { name: 'Mail me what is new and what was decided' }).click()
  await page.getByLabel('Your email address').fill(email)
  await page.getByLabel('At once').check()
  await page.getByRole('button', { name: 'Follow', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
}

test('somebody without an account follows, hears, and a mail program ends it for them', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  const email = `${randomUUID()}@elsewhere.example`
  await asksToFollowTheCouncil(page, email)
  const asked = await mailAbout(page, { subject: 'Confirm that you want to follow', to: email })
  await page.goto(pathIn(asked, '/follow/confirmation/'))
  await page.getByRole('button', { name: 'Yes, follow' }).click()
  await expect(page.getByRole('heading', { name: /^You follow/ })).toBeVisible()

  const member = await signedIn(browser, 'Cllr Joan Pell', { baseURL })
  const title = `Kerbs ${randomUUID().slice(0, 8)}`
  await publishes(member, { title, body: 'Lower ones.' })
  const told = await mailAbout(page, { subject: title, to: email })
  expect(told).toContain('because you follow this')

  const mailProgram = await request.newContext({ baseURL: baseURL ?? '' })
  const stop = pathIn(told, '/unsubscribe/')
  const answer = await mailProgram.post(stop, { form: { 'List-Unsubscribe': 'One-Click' } })
  expect(answer.status()).toBe(200)
  expect(await answer.text()).toContain('We have stopped this mail')
  await mailProgram.dispose()
  await context.close()
})

test('a reader stops a kind of mail by a page with one button, and takes it back in their account', async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, 'Yusuf Demir', { scripts: false, baseURL })
  await page.goto('/publications/the-mill-meadow-park')
  await page.getByLabel('Your comment').fill('A bench at the weir, please.')
  await page.getByRole('button', { name: /^(Send|Continue)/ }).click()
  const receipt = await mailAbout(page, { subject: 'We have your comment', to: 'yusuf@' })
  await page.goto(pathIn(receipt, '/unsubscribe/'))
  await page.getByRole('button', { name: 'Stop this mail' }).click()
  await expect(page.getByRole('heading', { name: 'We have stopped this mail' })).toBeVisible()

  await page.getByRole('link', { name: 'choose what you are told' }).click()
  const choice = page.getByLabel('We have your comment')
  await expect(choice).toHaveValue('never')
  await choice.selectOption('daily')
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(page.getByText('It holds from the next news on.')).toBeVisible()
  await expect(choice).toHaveValue('daily')
})
