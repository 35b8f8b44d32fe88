import { expect, test, type Page } from 'playwright/test'
import { prepared } from './prepared.ts'
import { chooseAtAmblefordId } from '../browser/people.ts'

/** What a screen reader says of these pages, in order, with scripts off. */
test.use({ javaScriptEnabled: false })

const main = (page: Page) => page.getByRole('main')

/** What is heard first: the title, then a summary that announces itself and leads to each field. */
async function hearsTheErrors(page: Page, errors: { field: string; says: string }[]) {
  expect(await page.title()).toMatch(/^Error: /)
  const summary = page.getByRole('alert')
  await expect(summary.getByRole('heading')).toHaveText('There is a problem')
  await expect(summary.getByRole('link')).toHaveText(errors.map(({ says }) => says))
  for (const { field, says } of errors) {
    const box = main(page).getByRole('textbox', { name: field, exact: true })
    await expect(box).toHaveAccessibleDescription(new RegExp(`Error:\\s+${says}$`))
    await summary.getByRole('link', { name: says }).click()
    await expect(box).toBeFocused()
  }
}

test('the sign-in page: its heading, every provider, then the link by email', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - heading "Sign in" [level=1]
      - paragraph: You sign in so that we can tell you what became of your comment.
      - paragraph: Your name is shown beside your comment. Your address never is.
      - heading "With an account you have" [level=2]
      - list:
        - listitem:
          - button "Continue with Ambleford ID"
        - listitem:
          - button "Continue with Google demo"
        - listitem:
          - button "Continue with Facebook demo"
        - listitem:
          - button "Continue with X demo"
        - listitem:
          - button "Continue with WordPress.com demo"
      - paragraph
      - heading "With a link by email" [level=2]
      - text: Email address We send you a link that works once, within 15 minutes.
      - textbox "Email address"
      - button "Send me a link"
  `)
  const address = page.getByRole('textbox')
  await expect(address).toHaveCount(1)
  await expect(address).toHaveAccessibleDescription(/works once, within 15 minutes/)
})

test('an address that is none: what is wrong, and where', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Email address' }).fill('nobody')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await hearsTheErrors(page, [
    {
      field: 'Email address',
      says: 'Enter an email address in the correct format, like name@example.com',
    },
  ])
})

test('a service that is down is announced before the ways that are left', async ({ page }) => {
  await page.goto('/sign-in?error=down')
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - heading "Sign in" [level=1]
      - alert:
        - paragraph: /does not answer at the moment.*Nothing you wrote is lost/
      - paragraph
      - paragraph
      - heading "With an account you have" [level=2]
      - list
  `)
})

test('the form for a guest: its own heading, two named fields, and their errors', async ({
  page,
}) => {
  await prepared(page, 'who is writing')
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - 'heading "One step left: who is writing?" [level=1]'
      - paragraph: /Your comment on “.+” is kept for 24 hours/
      - paragraph
      - heading "With an account you have" [level=2]
      - list
      - paragraph
      - heading "Without an account" [level=2]
      - text: Your name, as shown beside your comment
      - textbox "Your name, as shown beside your comment"
      - text: /Your email address We send you a link/
      - textbox "Your email address"
      - button "Send me the link"
      - heading "With a link by email" [level=2]
      - text: /Email address/
      - textbox "Email address"
      - button "Send me a link"
  `)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await hearsTheErrors(page, [
    {
      field: 'Your name, as shown beside your comment',
      says: 'Enter the name to show beside your comments',
    },
    { field: 'Your email address', says: 'Enter your email address' },
  ])
})

test('a guest’s link: what is sent by the button, and what to do if it was not they', async ({
  page,
}) => {
  await prepared(page, 'guest link')
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - heading "Send your comment" [level=1]
      - paragraph: /^For “.+”\\. It is sent when you press the button/
      - paragraph: Leave the long grass by the river.
      - button "Send it"
      - heading "Was it not you?" [level=2]
      - paragraph: /do nothing/
  `)
})

test('the account: every row is a term, what it is, and a link that says of what', async ({
  page,
}) => {
  await page.goto('/sign-in')
  await chooseAtAmblefordId(page, 'Marjorie Teale')
  await page.goto('/account')
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - heading "Your comments" [level=1]
      - paragraph: /Signed in as/
      - paragraph:
        - link "Your account"
        - text: ·
        - link "What you are told"
  `)
  await page.goto('/account/settings')
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - paragraph:
        - link "Your comments"
      - heading "Your account" [level=1]
      - term: Name
      - definition: Marjorie Teale
      - definition:
        - link "Change your name"
      - term: Email address
      - definition
      - definition:
        - link "Change your address"
      - term: Ways to sign in
      - definition
      - definition:
        - link "See your ways to sign in"
      - term: What you are told
      - definition
      - definition:
        - link "Choose what you are told"
      - term: Where you stand
      - definition
      - definition:
        - link "See where you stand"
      - term: Devices
      - definition
      - definition:
        - link "See where you are signed in"
      - term: Your data
      - definition
      - definition:
        - link "Download your data"
      - term: Leaving
      - definition
      - definition:
        - link "Close your account"
  `)
  await page.goto('/account/name')
  await page.getByLabel('The name to show').fill('The Leader of the Council')
  await page.getByRole('button', { name: 'Change my name' }).click()
  await hearsTheErrors(page, [
    {
      field: 'The name to show beside your comments',
      says: 'That is a title, not a name. Enter your own name',
    },
  ])
})

test('the second step of staff: one field that says what it takes, and each error', async ({
  page,
}) => {
  await prepared(page, 'second factor')
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - heading /^One more step/ [level=1]
      - paragraph: /the code your authenticator shows/
      - text: /Code Six digits\\. Without your device, enter one of your recovery codes\\./
      - textbox "Code"
      - button "Go on"
  `)
  const go = page.getByRole('button', { name: 'Go on' })
  for (const [typed, says] of [
    ['', 'Enter the code'],
    ['12', 'Enter six digits, or a recovery code such as 4KT7Q-9XWPM'],
    [
      '000000',
      'That code does not count. Wait for the next one, or check the clock of your device',
    ],
  ] as const) {
    await page.getByRole('textbox', { name: 'Code' }).fill(typed)
    await go.click()
    await hearsTheErrors(page, [{ field: 'Code', says }])
  }
})

test('the trace: what was written, then each step under its heading', async ({ page }) => {
  await page.goto('/sign-in')
  await chooseAtAmblefordId(page, 'Marjorie Teale')
  await page.goto('/account')
  const decided = page.getByRole('listitem').filter({ hasText: 'Published' })
  await decided
    .getByRole('link', { name: /^What became of it \(C-/ })
    .first()
    .click()
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - paragraph: /Reference C-[A-Z0-9]+ · only you can see this page/
      - heading "What became of your comment" [level=1]
      - paragraph
      - list:
        - listitem:
          - heading "Received" [level=2]
          - paragraph
  `)
  const steps = main(page).getByRole('list').first().getByRole('listitem')
  await expect(steps).toHaveCount(await steps.getByRole('heading', { level: 2 }).count())
})
