import { expect, test, type Browser, type Page } from 'playwright/test'
import { mailAbout, linkIn, publishes, signedIn } from './people.ts'
import { codes, decides, handsOver, opensAReview, publishesTheOutcome } from './review-steps.ts'

const BODY = `The swimming pool closes for a year in May.

## While it is closed {#while-closed}

Two school pools open in the evening.`

const HARGREAVE = 'Cllr Sunita Hargreave, Cabinet Member for Finance and Customer Services'

/** Residents have no scripts. One is a guest, who has no way to sign in either. */
test('residents are told what came of what they said, and an outcome that was wrong is withdrawn', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const title = `The pool, ${Date.now()}`
  const guestAt = `gwen-${Date.now()}@elsewhere.example`
  const member = await signedIn(browser, 'Cllr Sunita Hargreave', { baseURL })
  const officer = await signedIn(browser, 'Moira Finch', { baseURL })
  const marjorie = await signedIn(browser, 'Marjorie Teale', { scripts: false, baseURL })
  const address = await publishes(member, { title, body: BODY })

  await marjorie.goto(address)
  await marjorie.getByLabel('Your comment').fill('Keep a lane for those who swim slowly.')
  await marjorie.getByRole('button', { name: 'Send' }).click()
  await expect(marjorie.getByText('We have your comment').first()).toBeVisible()
  const guest = await aGuestWrites(browser, { address, guestAt, baseURL })

  const review = await opensAReview(officer, {
    title: `Review of ${title}`,
    publication: title,
    decisionMaker: HARGREAVE,
    themes: [
      { name: 'Slow lanes', description: 'A lane for slow swimmers.' },
      { name: 'Earlier hours', description: 'Swimming before work.' },
    ],
  })
  const public_ = review.replace('/officer/', '/')
  await codes(officer, {
    review,
    words: 'swim slowly',
    themes: [{ name: 'Slow lanes', stance: 'For' }],
  })
  await codes(officer, {
    review,
    words: 'before work',
    themes: [{ name: 'Earlier hours', stance: 'For' }],
  })
  await handsOver(officer, { review })
  await publishesTheFeedback(officer, { review })
  await marjorie.goto(`${public_}/feedback`)
  await expect(marjorie.getByText('Two contributions, two wishes.')).toBeVisible()
  await expect(marjorie.getByText('Cabinet decides in spring.')).toBeVisible()
  await expect(marjorie.getByText('No machine suggested a theme.')).toBeVisible()

  await decides(member, {
    review,
    answers: [
      { name: 'Slow lanes', answer: 'Adopted', reason: 'One of six lanes, all day.' },
      { name: 'Earlier hours', answer: 'Not adopted', reason: 'The school needs its pool.' },
    ],
  })
  await publishesTheOutcome(officer, { review })
  const subject = `What was decided: Review of ${title}`
  expect(await mailAbout(marjorie, { subject, to: 'marjorie' })).toContain('One of six lanes')
  const lost = await mailAbout(guest, { subject, to: guestAt })
  expect(lost).toContain('Earlier hours: not adopted. The school needs its pool.')
  expect(lost).not.toContain('One of six lanes')
  await readsTheTrace(guest, await traceIn(guest, { subject, to: guestAt }))
  await goesRound(marjorie, { public_ })

  await officer.goto(review)
  await expect(officer.getByText('Everyone who took part was found')).toBeVisible()
  await reportsProgress(officer, { review })
  await marjorie.goto(`${public_}/outcome`)
  await expect(marjorie.getByText('The ropes are ordered.')).toBeVisible()

  await withdraws(officer, { review })
  const gone = await marjorie.goto(`${public_}/outcome`)
  expect(gone?.status()).toBe(410)
  await expect(marjorie.getByText('One lane was counted twice.')).toBeVisible()
  await marjorie.goto(address)
  await expect(marjorie.locator('.counted-line')).toHaveCount(0)
})

type Guest = { address: string; guestAt: string; baseURL: string | undefined }

async function aGuestWrites(browser: Browser, { address, guestAt, baseURL }: Guest) {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  })
  const page = await context.newPage()
  await page.goto(address)
  await page.getByLabel('Your comment').fill('Let us swim before work.')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByLabel('Your name, as shown beside your comment').fill('Gwen Guest')
  await page.getByLabel('Your email address').fill(guestAt)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await page.goto(await linkIn(page, { subject: 'One step left', to: guestAt }))
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { name: 'We have your comment' })).toBeVisible()
  await context.clearCookies()
  return page
}

async function publishesTheFeedback(officer: Page, { review }: { review: string }) {
  await officer.goto(review)
  await officer.getByRole('link', { name: 'Publish the feedback received' }).click()
  await officer.getByLabel('What people told you').fill('Two contributions, two wishes.')
  await officer.getByLabel('What happens next').fill('Cabinet decides in spring.')
  await officer.getByRole('button', { name: 'Publish the feedback received' }).click()
  await expect(officer.getByRole('heading', { name: /what people said/ })).toBeVisible()
}

async function traceIn(page: Page, letter: { subject: string; to: string }) {
  const text = await mailAbout(page, letter)
  return /\S+\/comments\/\S+\/trace\S*/.exec(text)?.[0] ?? ''
}

async function readsTheTrace(guest: Page, link: string) {
  await guest.goto(link)
  const steps = guest.locator('.steps')
  await expect(steps).toContainText('Earlier hours: not adopted. The school needs its pool.')
  await expect(guest).not.toHaveURL(/key=/)
}

/** From a quote to its comment, and from the line under the comment back to the row. */
async function goesRound(resident: Page, { public_ }: { public_: string }) {
  await resident.goto(`${public_}/outcome`)
  const row = resident.getByRole('row').filter({ hasText: 'One of six lanes' })
  await expect(row).toContainText('1 person')
  await row.getByRole('link', { name: /Read the comment/ }).click()
  const line = resident.locator('.counted-line').filter({ hasText: 'Slow lanes' })
  await expect(line).toContainText('This was counted in ‘Slow lanes’: adopted.')
  await line.getByRole('link', { name: /What we decided/ }).click()
  await expect(resident).toHaveURL(/\/outcome#theme-/)
}

async function reportsProgress(officer: Page, { review }: { review: string }) {
  await officer.getByRole('link', { name: 'Say what has been done' }).click()
  await officer.getByLabel('Day').fill('2099-01-01')
  await officer.getByLabel('What has been done').fill('The ropes are ordered.')
  await officer.getByRole('button', { name: 'Add it' }).click()
  await expect(officer.getByRole('link', { name: /not in the future/ })).toBeVisible()
  await officer.getByLabel('Day').fill('2026-01-05')
  await officer.getByRole('button', { name: 'Add it' }).click()
  await expect(officer.getByRole('button', { name: /Strike it out/ })).toBeVisible()
  await officer.goto(review)
}

async function withdraws(officer: Page, { review }: { review: string }) {
  await officer.goto(review)
  await officer.getByRole('link', { name: 'Withdraw the outcome' }).click()
  await officer.getByLabel('Reason, as the public reads it').fill('One lane was counted twice.')
  await officer.getByRole('button', { name: 'Withdraw the outcome' }).click()
  await expect(officer.getByText('The outcome was withdrawn on')).toBeVisible()
}
