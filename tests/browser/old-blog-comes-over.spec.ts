import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { sharedFile } from '../support/shared-file.ts'
import { folkmoot } from './command-line.ts'
import { signedIn } from './people.ts'
import { codes, decides, handsOver, opensAReview, publishesTheOutcome } from './review-steps.ts'

const EXPORT = sharedFile('data/market-day.wxr.xml')
const PAGE = '/publications/market-day'
const TITLE = 'New Support and Customer Service Organisation – market day'
const OKAFOR = 'Cllr Priya Okafor, Cabinet Member for Libraries and Culture'

test.skip(!existsSync(EXPORT), `${EXPORT} is not here, and is not ours to carry`)

test('a councillor’s old post comes over with its comments, and goes through a review', async ({
  browser,
  baseURL,
}, { project }) => {
  test.setTimeout(120_000)
  expect(imports(project.name, { dryRun: true })).toContain('1 publication')
  imports(project.name, { dryRun: false })
  expect(imports(project.name, { dryRun: false })).toContain('already')

  const nell = await signedIn(browser, 'Nell Newcomer', { scripts: false, baseURL })
  await findsFourCommentsNested(nell)
  await isTheSameAsJson(nell)
  await claimsTheOldName(nell)

  const officer = await signedIn(browser, 'Tariq Aziz-Bell', { baseURL })
  const review = await opensAReview(officer, {
    title: `Reference collections, ${project.name}`,
    publication: TITLE,
    decisionMaker: OKAFOR,
    themes: [{ name: 'Keep reference books', description: 'The shelf at the core of a library.' }],
  })
  const themes = [{ name: 'Keep reference books', stance: 'For' }]
  await codes(officer, { review, words: 'What kind of idiot removes reference books', themes })
  await handsOver(officer, { review })
  const member = await signedIn(browser, 'Cllr Priya Okafor', { baseURL })
  const reason = 'The collections stay, and £10,000 more buys books.'
  const name = 'Keep reference books'
  await decides(member, { review, answers: [{ name, answer: 'Already in place', reason }] })
  await publishesTheOutcome(officer, { review })

  await nell.goto('/account')
  const old = nell.getByRole('listitem').filter({ hasText: 'What kind of idiot removes' })
  await old.getByRole('link', { name: /What became of it/ }).click()
  await expect(nell.locator('.steps')).toContainText('Robert Rams')
  await expect(nell.locator('.steps')).toContainText('Keep reference books: already in place')
  await expect(nell.locator('.steps')).toContainText(reason)
})

function imports(project: string, { dryRun }: { dryRun: boolean }) {
  const words = ['import', 'wordpress', withNellsAddress(), ...(dryRun ? ['--dry-run'] : [])]
  const { status, said } = folkmoot(project, words)
  expect(said).not.toContain('Nothing was imported')
  expect(status).toBe(0)
  return said
}

/** The export's addresses are placeholders: here the first commenter has one that Nell can confirm. */
function withNellsAddress() {
  const file = join(mkdtempSync(join(tmpdir(), 'folkmoot-export-')), 'market-day.xml')
  const text = readFileSync(EXPORT, 'utf8')
  writeFileSync(file, text.replaceAll('richard.logue@example.org', 'newcomer@ambleford.example'))
  return file
}

type Reader = Awaited<ReturnType<typeof signedIn>>

async function findsFourCommentsNested(reader: Reader) {
  await reader.goto(PAGE)
  await expect(reader.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible()
  await expect(reader.getByRole('heading', { name: '4 comments' })).toBeVisible()
  const threads = reader.locator('section > .thread > li')
  await expect(threads).toHaveCount(2)
  for (const [index, author] of ['Richard Logue', 'Steve M'].entries()) {
    const thread = threads.nth(index)
    await expect(thread.locator(':scope > article header')).toContainText(author)
    const reply = thread.locator('.thread .official header')
    await expect(reply).toContainText('Robert Rams')
    await expect(reply).toContainText('Cabinet member’s reply')
  }
  await expect(threads.nth(1).locator('article').first().getByRole('listitem')).toHaveCount(4)
}

async function isTheSameAsJson(reader: Reader) {
  const answer = await reader.request.get('/api/v1/publications/market-day/comments')
  expect(answer.headers()['access-control-allow-origin']).toBe('*')
  const { comments } = await answer.json()
  const [first, reply, third, last] = comments
  expect([first.author, third.author]).toEqual(['Richard Logue', 'Steve M'])
  expect([reply.parent, last.parent]).toEqual([first.id, third.id])
  expect(reply.official).toMatchObject({ speaker: 'Robert Rams', voice: 'member' })
}

async function claimsTheOldName(reader: Reader) {
  await reader.goto('/account')
  await expect(reader.getByText('came over from WordPress')).toBeVisible()
  await reader.getByRole('button', { name: 'Yes, they are mine' }).click()
  await expect(reader.getByText('The old comments are among yours now')).toBeVisible()
  await reader.goto('/account')
  await expect(reader.getByText('What kind of idiot removes reference books')).toBeVisible()
}
