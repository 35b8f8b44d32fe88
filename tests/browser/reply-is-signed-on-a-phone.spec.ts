import { expect, test, type Browser, type Page } from 'playwright/test'
import { linkIn, mailAbout, publishes, signedIn } from './people.ts'

const MEMBER = 'Cllr Tunde Adeyemi'
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const DRAFT = 'The drawers are moved as they stand, with somebody who knows them.'
const CHANGED = `${DRAFT} I have asked her myself.`

for (const scripts of [true, false]) {
  test(`a brief goes from request to a member’s phone to the page, ${scripts ? 'with' : 'without'} scripts`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    const title = `The map drawers, ${Date.now()}`
    const member = await signedIn(browser, MEMBER, { baseURL })
    const address = await publishes(member, { title, body: 'They move in May.' })
    const marjorie = await signedIn(browser, 'Marjorie Teale', { scripts: false, baseURL })
    const reference = await asks(marjorie, { address })

    const officer = await signedIn(browser, 'Moira Finch', { scripts, baseURL })
    await asksForAReply(officer, { reference })
    const gwen = await signedIn(browser, 'Gwen Pritchard', { scripts, baseURL })
    await gwen.goto(await linkIn(gwen, { subject: 'Facts for a reply, please', to: title }))
    await gwen.getByLabel('The facts').fill('Forty drawers. Mrs Entwhistle will be there.')
    await gwen.getByRole('button', { name: 'Give these facts' }).click()
    await officer.goto(await linkIn(officer, { subject: 'The facts are there', to: title }))
    await draftsAndSends(officer)

    const phone = await aPhone(browser, { scripts, baseURL })
    const link = await linkIn(phone, { subject: 'A reply for you to sign', to: title })
    await phone.goto(link)
    await expect(phone.getByText('Please do not lift the drawers')).toBeVisible()
    await phone.reload()
    await phone.getByLabel('Your reply').fill(CHANGED)
    await phone.getByRole('button', { name: 'Approve and publish' }).click()

    const reply = phone.getByRole('article', { name: `Official reply by ${MEMBER}` })
    await expect(reply).toContainText('I have asked her myself.')
    await expect(reply).toContainText('Cabinet Member for Parks and Environment')
    await expect(reply).toContainText('Answered within a working day')
    await phone.goto(link)
    await expect(
      phone.getByRole('heading', { name: 'This reply can no longer be signed' }),
    ).toBeVisible()

    expect(
      await mailAbout(marjorie, { subject: `${MEMBER} has answered your comment`, to: title }),
    ).toContain('I have asked her myself.')
    await marjorie.goto(address)
    await marjorie.getByRole('link', { name: 'not answered yet (0)' }).click()
    await expect(marjorie.getByText('Everybody has been answered.')).toBeVisible()
    await marjorie.getByRole('link', { name: 'answered (1)', exact: true }).click()
    await expect(marjorie.locator(`#${reference}`)).toContainText(`Answered by ${MEMBER}`)

    await officer.goto(officer.url())
    await expect(officer.getByRole('heading', { name: /changed by the member/ })).toBeVisible()
  })
}

async function asks(resident: Page, { address }: { address: string }) {
  await resident.goto(address)
  await resident.getByLabel('Your comment').fill('Please do not lift the drawers without asking.')
  await resident.getByRole('button', { name: 'Send' }).click()
  return (await resident.locator('.notice strong').innerText()).trim()
}

async function asksForAReply(officer: Page, { reference }: { reference: string }) {
  await officer.goto(`/officer/comments/${reference}`)
  await officer.getByRole('link', { name: 'Ask for a reply' }).click()
  await officer.getByRole('button', { name: 'Ask for the reply' }).click()
  await expect(officer.getByRole('link', { name: 'Enter what the reply should' })).toBeVisible()
  await officer.getByLabel('What should the reply answer?').fill('How are the drawers moved?')
  await officer.getByLabel('Who gives the facts').selectOption({ label: 'Gwen Pritchard' })
  await officer.getByRole('button', { name: 'Ask for the reply' }).click()
  await expect(officer.getByText('Gwen Pritchard gives the facts.')).toBeVisible()
}

async function draftsAndSends(officer: Page) {
  await expect(officer.getByText('Mrs Entwhistle will be there')).toBeVisible()
  await officer.getByLabel(/^The reply, as/).fill(DRAFT)
  await officer.getByRole('button', { name: 'Keep this draft' }).click()
  await officer.getByRole('button', { name: `Send it to ${MEMBER}` }).click()
  await expect(officer.getByText(`${MEMBER} signs.`)).toBeVisible()
}

type Held = { scripts: boolean; baseURL: string | undefined }

/** Signed in to nothing. */
async function aPhone(browser: Browser, { scripts, baseURL }: Held) {
  const context = await browser.newContext({
    ...PHONE,
    javaScriptEnabled: scripts,
    ...(baseURL ? { baseURL } : {}),
  })
  return context.newPage()
}
