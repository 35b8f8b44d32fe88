import { sql } from 'kysely'
import { expect, test, type Browser, type Page } from 'playwright/test'
import { engineFor } from '#db/engine.server.ts'
import { neighboursWrite } from '../support/neighbours.ts'
import { databaseOf, folkmoot } from './command-line.ts'
import { publishes, signedIn } from './people.ts'
import { codes, decides, handsOver, opensAReview, publishesTheOutcome } from './review-steps.ts'
import {
  CAFE,
  CAMPAIGN,
  HOURS,
  LETTERS,
  NEIGHBOURS,
  RESIDENTS,
  ROOM,
  type Said,
} from './reading-room.ts'

const OKAFOR = 'Cllr Priya Okafor'
const BODY = 'The reading room costs £41,000 a year. Should it stay, and when should it be open?'

/** Two officers, a member and three residents; the residents have no scripts. */
test('forty comments and two letters become a reconciliation that anybody can check', async ({
  browser,
  baseURL,
}, { project }) => {
  test.setTimeout(420_000)
  const title = `The reading room, ${Date.now()}`
  const member = await signedIn(browser, OKAFOR, { baseURL })
  const moira = await signedIn(browser, 'Moira Finch', { baseURL })
  const tariq = await signedIn(browser, 'Tariq Aziz-Bell', { baseURL })

  const address = await publishes(member, { title, body: BODY })
  const residents = await residentsWrite(browser, { address, baseURL })
  const texts = [...CAMPAIGN, ...NEIGHBOURS.map(({ words }) => words)]
  const slug = address.split('/').at(-1) ?? ''
  await neighboursWrite({ url: databaseOf(project.name), slug, texts })
  await publishesAllThatWait(tariq, { slug })
  await member.goto(address)
  await expect(member.getByRole('heading', { name: '40 comments' })).toBeVisible()

  const review = await opensAReview(moira, {
    title: `Review of ${title}`,
    publication: title,
    decisionMaker: `${OKAFOR}, Cabinet Member for Libraries and Culture`,
    themes: [ROOM, HOURS, CAFE].map((name) => ({ name, description: `${name}, asked for.` })),
  })
  for (const letter of LETTERS) await entersALetter(tariq, { review, ...letter })
  await codesTheCampaign(tariq, { review })
  for (const said of NEIGHBOURS) await codes(tariq, coding(review, said))
  for (const said of [...RESIDENTS, ...LETTERS]) await codes(moira, coding(review, said))
  await signsOff(tariq, { review })

  await handsOver(moira, { review })
  await decides(member, {
    review,
    answers: [
      { name: ROOM, answer: 'Adopted', reason: 'The room stays, and its budget with it.' },
      { name: HOURS, answer: 'Adopted in part', reason: 'Thursdays until eight; no Sundays.' },
      { name: CAFE, answer: 'Not adopted', reason: 'No room can be both quiet and a café.' },
    ],
  })
  await publishesTheOutcome(moira, { review })

  const outcome = `${review.replace('/officer/', '/')}/outcome`
  for (const { page, answer } of residents) {
    await readsTheReconciliation(page, { outcome })
    await followsTheirOwn(page, { answer })
  }
  await isWhatWasSealed(moira, { review, project: project.name })
})

type Setting = { address: string; baseURL: string | undefined }

async function residentsWrite(browser: Browser, { address, baseURL }: Setting) {
  const residents: { page: Page; answer: string }[] = []
  for (const { name, words, answer } of RESIDENTS) {
    const page = await signedIn(browser, name, { scripts: false, baseURL })
    await page.goto(address)
    await page.getByLabel('Your comment').fill(words)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('heading', { name: 'We have your comment' })).toBeVisible()
    residents.push({ page, answer })
  }
  return residents
}

/** Thirty-seven first comments wait; one decision publishes them all. */
async function publishesAllThatWait(officer: Page, { slug }: { slug: string }) {
  await officer.goto(`/officer/queue?state=held&page=${slug}`)
  await officer.getByRole('button', { name: 'Or about all of this list' }).click()
  await officer.getByLabel('Publish', { exact: true }).check()
  await officer.getByLabel('Type 37 to confirm').fill('37')
  await officer.getByRole('button', { name: 'Decide about 37 comments' }).click()
  await expect(officer.getByText('37 of 37 comments done: 37 decided')).toBeVisible({
    timeout: 30_000,
  })
}

function coding(review: string, { words, theme, stance }: Said) {
  return { review, words, themes: [{ name: theme, stance }] }
}

type Letter = { review: string; name: string; words: string }

async function entersALetter(officer: Page, { review, name, words }: Letter) {
  await officer.goto(`${review}/contributions/new`)
  await officer.getByLabel('Letter', { exact: true }).check()
  await officer.getByLabel('On which day?').fill('2026-11-02')
  await officer.getByLabel('Who it is from').fill(name)
  await officer.getByLabel('What they said').fill(words)
  await officer.getByRole('button', { name: 'Enter it' }).click()
  await officer.waitForURL(/bench\/C-/)
}

/** A machine finds the thirty that are nearly one; an officer codes them once. */
async function codesTheCampaign(officer: Page, { review }: { review: string }) {
  await officer.goto(`${review}/findings`)
  await officer.getByRole('button', { name: 'Have a machine read the contributions' }).click()
  await expect(async () => {
    await officer.goto(`${review}/findings`)
    await expect(officer.getByText(/^Read 42 contributions/)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
  const campaign = officer.getByRole('listitem').filter({
    has: officer.getByRole('heading', { name: '30 contributions, 10 distinct texts' }),
  })
  await campaign.getByLabel('Theme of all of them').selectOption({ label: ROOM })
  await campaign.getByLabel('Stance of all of them').selectOption({ label: 'For' })
  await campaign.getByRole('button', { name: 'Code all of them' }).click()
  await expect(campaign.getByText(`${ROOM}, for: 30 contributions`)).toBeVisible()
}

async function signsOff(officer: Page, { review }: { review: string }) {
  await officer.goto(`${review}/themes/sign-off`)
  await officer.getByRole('button', { name: /^Sign off/ }).click()
  await officer.waitForURL('**/themes')
}

async function readsTheReconciliation(resident: Page, { outcome }: { outcome: string }) {
  await resident.goto(outcome)
  const rows = resident.getByRole('table', { name: 'Every theme and its answer' }).getByRole('row')
  for (const [theme, people, words] of [
    [ROOM, '36 people', 'The room stays'],
    [HOURS, '4 people', 'no Sundays'],
    [CAFE, '2 people', 'both quiet and a café'],
  ] as const) {
    const row = rows.filter({ hasText: theme })
    await expect(row).toContainText(people)
    await expect(row).toContainText(words)
  }
  await expect(resident.getByText('40 comments and 2 letters')).toBeVisible()
  await expect(resident.getByText('36 contributions, 16 distinct texts')).toBeVisible()
}

async function followsTheirOwn(resident: Page, { answer }: { answer: string }) {
  await resident.goto('/account')
  const own = resident.getByRole('link', { name: /What became of it/ })
  await own.first().click()
  await expect(resident.locator('.steps')).toContainText(answer)
}

type Sealed = { review: string; project: string }

/** The command and the page say so; and say so no longer once a row was altered behind the app. */
async function isWhatWasSealed(officer: Page, { review, project }: Sealed) {
  const slug = review.split('/').at(-1) ?? ''
  const words = ['review', 'verify', slug]
  const before = folkmoot(project, words)
  expect(before.said).toContain('is what was sealed')
  expect(before.status).toBe(0)
  await altersACoding(databaseOf(project), { slug })
  const after = folkmoot(project, words)
  expect(after.said).toContain('is NOT what was sealed')
  expect(after.status).toBe(1)
  await officer.goto(`${review}/verification`)
  await expect(officer.getByText('This is not what was sealed.')).toBeVisible()
  await expect(officer.getByRole('heading', { name: 'Altered' })).toBeVisible()
}

/** Nothing in the app can do this; somebody with the database's password can. */
async function altersACoding(url: string, { slug }: { slug: string }) {
  const db = engineFor(url).open()
  const { id } = await db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .innerJoin('codeframe', 'codeframe.id', 'theme.codeframe_id')
    .innerJoin('policy_review', 'policy_review.id', 'codeframe.review_id')
    .select('coding.id')
    .where('policy_review.slug', '=', slug)
    .where('coding.stance', '=', 'against')
    .executeTakeFirstOrThrow()
  await sql`update coding set stance = 'for' where id = ${id}`.execute(db)
  await db.destroy()
}
