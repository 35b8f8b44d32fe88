import { expect, test, type Page } from 'playwright/test'
import { chooseAtAmblefordId, mailAbout, publishes, signedIn } from './people.ts'

const BODY = `The market hall has stood half empty for six years.

## The hall {#hall}

Twelve stalls of thirty-one are let.

## Getting there {#getting-there}

The 17 stops four minutes away.`

/** All seven steps as four people: a member, a resident without scripts, an officer, a second resident. */
test('a comment is traced from the page it stands on to what was decided', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const title = `The market hall, ${Date.now()}`
  const member = await signedIn(browser, 'Cllr Sunita Hargreave', { baseURL })
  const officer = await signedIn(browser, 'Moira Finch', { baseURL })
  const marjorie = await signedIn(browser, 'Marjorie Teale', { scripts: false, baseURL })

  const address = await publishes(member, { title, body: BODY })
  await expect(member.getByText('Speaking as a member')).toBeVisible()

  const nell = await residentWritesFirstAndSignsInAfter(browser, { address, baseURL })
  await expect(nell.getByText('A moderator reads it before it appears')).toBeVisible()

  await moderates(officer, { words: 'second-hand books' })
  await expect.poll(() => textOf(nell, address)).toContain('second-hand books')
  expect(await mailAbout(nell, 'Your comment is published')).toContain(title)

  await repliesInAThread(marjorie, { address })
  await supports(marjorie, { address })

  await repliesOfficially(member, { address })
  expect(await mailAbout(nell, 'Cllr Sunita Hargreave has answered your comment')).toContain(
    'Four stalls are kept',
  )

  const review = await opensAReview(officer, { title })
  await codes(officer, { review })
  await handsOver(officer, { review })
  await decides(member, { review })
  await publishesTheOutcome(officer, { review })

  await nell.goto('/account')
  await nell
    .getByRole('link', { name: /What became of it/ })
    .first()
    .click()
  const trace = nell.locator('.steps')
  await expect(trace).toContainText('Received')
  await expect(trace).toContainText('Read and published')
  await expect(trace).toContainText('Four stalls are kept for books')
  await expect(trace).toContainText('Stalls for books')
  await expect(trace).toContainText('Stalls for books: adopted')
  await expect(trace).toContainText('Four stalls, from May')
  expect(await mailAbout(nell, `What was decided: Review of ${title}`)).toContain(
    'Four stalls, from May',
  )
})

type Setting = { address: string; baseURL?: string | undefined }

async function residentWritesFirstAndSignsInAfter(
  browser: Parameters<typeof signedIn>[0],
  { address, baseURL }: Setting,
) {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  })
  const page = await context.newPage()
  await page.goto(address)
  await page
    .getByLabel('Your comment')
    .fill('Keep some stalls for second-hand books.\n\nI would come every week.')
  await page.getByLabel('Which part is it about?').selectOption({ label: 'The hall' })
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('Your comment is kept for 24 hours')).toBeVisible()
  await chooseAtAmblefordId(page, 'Nell Newcomer')
  await expect(page.getByLabel('Your comment')).toHaveValue(/second-hand books/)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { name: 'We have your comment' })).toBeVisible()
  return page
}

async function textOf(page: Page, address: string) {
  await page.goto(address)
  return page.getByRole('main').innerText()
}

async function moderates(officer: Page, { words }: { words: string }) {
  await officer.goto('/officer/queue?reason=new_contributor')
  await officer.getByRole('link', { name: new RegExp(words) }).click()
  await expect(officer.getByText('new contributor', { exact: true })).toBeVisible()
  await officer.getByRole('button', { name: 'Publish' }).click()
  await expect(officer.getByText('was decided')).toBeVisible()
}

async function repliesInAThread(resident: Page, { address }: Setting) {
  await resident.goto(address)
  await resident.getByRole('link', { name: 'Reply to Nell Newcomer' }).click()
  await resident.getByLabel('Your reply').fill('I would bring mine.')
  await resident.getByRole('button', { name: 'Send' }).click()
  await resident.goto(address)
  await expect(resident.locator('.thread .thread')).toContainText('I would bring mine.')
}

async function supports(resident: Page, { address }: Setting) {
  await resident.goto(address)
  const button = resident.getByRole('button', { name: /Support(ed)? Nell Newcomer’s comment/ })
  await button.click()
  await expect(button).toContainText('Supported')
  await expect(button).toContainText('1')
  await button.click()
  await expect(button).toContainText('0')
}

async function repliesOfficially(member: Page, { address }: Setting) {
  await member.goto(address)
  await member.getByRole('link', { name: 'Reply officially to Nell Newcomer' }).click()
  await member.getByLabel('Your reply').fill('Four stalls are kept for books, at half the rent.')
  await member.getByRole('button', { name: 'Publish the reply' }).click()
  await expect(member.getByText('Cabinet member’s reply')).toBeVisible()
}

async function opensAReview(officer: Page, { title }: { title: string }) {
  await officer.goto('/officer/reviews/new')
  await officer.getByLabel('Policy under review').fill('Markets')
  await officer.getByLabel('Title of the review').fill(`Review of ${title}`)
  await officer.getByLabel('The question it answers').fill('What should the market hall be for?')
  await officer.getByLabel('Who decides').selectOption({ label: HARGREAVE })
  await officer.getByLabel(title).check()
  await officer.getByRole('button', { name: 'Open the review' }).click()
  await expect(officer.getByRole('heading', { level: 1, name: `Review of ${title}` })).toBeVisible()
  const review = new URL(officer.url()).pathname
  await addsATheme(officer, {
    review,
    name: 'Stalls for books',
    description: 'Room for second-hand books.',
  })
  await addsATheme(officer, { review, name: 'Opening on Sundays', description: 'A seventh day.' })
  return review
}

const HARGREAVE = 'Cllr Sunita Hargreave, Cabinet Member for Finance and Customer Services'

type Theme = { review: string; name: string; description: string }

async function addsATheme(officer: Page, { review, name, description }: Theme) {
  await officer.goto(`${review}/themes`)
  await officer.getByLabel('Name').fill(name)
  await officer.getByLabel('What belongs to it').fill(description)
  await officer.getByRole('button', { name: 'Add the theme' }).click()
  await expect(officer.getByRole('heading', { name, exact: true })).toBeVisible()
}

async function codes(officer: Page, { review }: { review: string }) {
  await officer.goto(`${review}/bench`)
  const comment = officer.getByRole('article').filter({ hasText: 'second-hand books' })
  await comment.getByLabel('Theme').selectOption({ label: 'Stalls for books' })
  await comment.getByLabel('Stance').selectOption({ label: 'For' })
  await comment.getByRole('button', { name: 'Code' }).click()
  await expect(comment.getByText('Coded')).toBeVisible()
  await comment.getByLabel('Theme').selectOption({ label: 'Opening on Sundays' })
  await comment.getByRole('button', { name: 'Code' }).click()
  await expect(comment.getByRole('button', { name: /^Remove/ })).toHaveCount(2)
}

async function handsOver(officer: Page, { review }: { review: string }) {
  await officer.goto(review)
  await officer.getByRole('button', { name: 'Hand over to the decision-maker' }).click()
  await expect(officer.getByText('The outcome cannot be published until')).toBeVisible()
}

async function decides(member: Page, { review }: { review: string }) {
  const address = review.replace('/officer/', '/member/')
  await member.goto(address)
  await expect(member.getByRole('link', { name: /Answer this theme/ })).toHaveCount(0)
  await member.getByLabel('What you took into account').fill('Every comment, and the rents.')
  await member.getByRole('button', { name: /I have considered/ }).click()
  await answers(member, {
    name: 'Stalls for books',
    answer: 'Adopted',
    reason: 'Four stalls, from May.',
  })
  await answers(member, {
    name: 'Opening on Sundays',
    answer: 'Not adopted',
    reason: 'Two in three traders cannot come.',
  })
}

type Answer = { name: string; answer: string; reason: string }

async function answers(member: Page, { name, answer, reason }: Answer) {
  await member.getByRole('link', { name: `Answer this theme (${name})` }).click()
  await member.getByLabel(answer, { exact: true }).check()
  await member.getByLabel('Reason').fill(reason)
  await member.getByRole('button', { name: 'Save the answer' }).click()
  await expect(member.getByText(reason)).toBeVisible()
}

async function publishesTheOutcome(officer: Page, { review }: { review: string }) {
  await officer.goto(review)
  await officer.getByRole('link', { name: 'Write the outcome' }).click()
  await officer.getByLabel('You said').fill('Keep room for books, and open on Sundays.')
  await officer.getByLabel('We did').fill('Four stalls are kept for books.')
  await officer.getByLabel('Decided by').fill('Cabinet')
  await officer.getByLabel('Date of the decision').fill('2026-11-20')
  await officer.getByLabel('How the comments were read').fill('One officer read every comment.')
  await officer.getByRole('button', { name: 'Publish the outcome' }).click()
  await expect(
    officer.getByRole('heading', { name: 'Every theme, and what became of it' }),
  ).toBeVisible()
  const lost = officer.getByRole('row').filter({ hasText: 'Opening on Sundays' }).last()
  await expect(lost).toContainText('Not adopted')
  await expect(lost).toContainText('Two in three traders cannot come.')
}
