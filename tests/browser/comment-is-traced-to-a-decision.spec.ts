import { expect, test, type Page } from 'playwright/test'
import { chooseAtAmblefordId, mailAbout, publishes, signedIn } from './people.ts'
import { codes, decides, handsOver, opensAReview, publishesTheOutcome } from './review-steps.ts'

const BODY = `The market hall has stood half empty for six years.

## The hall {#hall}

Twelve stalls of thirty-one are let.

## Getting there {#getting-there}

The 17 stops four minutes away.`

const HARGREAVE = 'Cllr Sunita Hargreave, Cabinet Member for Finance and Customer Services'

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
  // Nobody is told before the ten seconds in which the officer can undo it.
  await expect
    .poll(() => mailAbout(nell, { subject: 'Your comment is published' }), { timeout: 30_000 })
    .toContain(title)

  await repliesInAThread(marjorie, { address })
  await supports(marjorie, { address })

  await repliesOfficially(member, { address })
  expect(
    await mailAbout(nell, { subject: 'Cllr Sunita Hargreave has answered your comment' }),
  ).toContain('Four stalls are kept')

  const review = await opensAReview(officer, {
    title: `Review of ${title}`,
    publication: title,
    decisionMaker: HARGREAVE,
    themes: [
      { name: 'Stalls for books', description: 'Room for second-hand books.' },
      { name: 'Opening on Sundays', description: 'A seventh day.' },
    ],
  })
  await codes(officer, {
    review,
    words: 'second-hand books',
    themes: [
      { name: 'Stalls for books', stance: 'For' },
      { name: 'Opening on Sundays', stance: 'Mixed' },
    ],
  })
  await handsOver(officer, { review })
  await decides(member, {
    review,
    answers: [
      { name: 'Stalls for books', answer: 'Adopted', reason: 'Four stalls, from May.' },
      {
        name: 'Opening on Sundays',
        answer: 'Not adopted',
        reason: 'Two in three traders cannot come.',
      },
    ],
  })
  await publishesTheOutcome(officer, { review })
  const lost = officer.getByRole('row').filter({ hasText: 'Opening on Sundays' }).last()
  await expect(lost).toContainText('Not adopted')
  await expect(lost).toContainText('Two in three traders cannot come.')

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
  expect(
    await mailAbout(nell, { subject: `What was decided: Review of ${title}`, to: 'newcomer@' }),
  ).toContain('Four stalls, from May')
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
  await expect(page.getByText('is kept for 24 hours')).toBeVisible()
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
