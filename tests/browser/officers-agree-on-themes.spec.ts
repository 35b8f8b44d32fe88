import { expect, test, type Page } from 'playwright/test'
import { publishes, signedIn } from './people.ts'
import { opensAReview } from './review-steps.ts'

const LETTERS = [
  'Name: Owen Pugh\n\nLet the stalls to people from here.',
  'Name: Agnes Pike\n\nLet the stalls to bakers, and to nobody from outside.',
  'Name: Edith Croft\n\nRoom for second-hand books, please.',
  'Name: Ann Lowe\n\nBooks, and somewhere to sit with them.',
].join('\n---\n')

const THEMES = ['Stalls for people from here', 'Second-hand books', 'Books of all kinds']

/** Two officers: one drafts, codes and signs off, the other codes a sample without seeing how. */
test('two officers agree on themes, and it is shown how far', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const title = `Who may have a stall, ${Date.now()}`
  const member = await signedIn(browser, 'Cllr Sunita Hargreave', { baseURL })
  await publishes(member, { title, body: 'Should stalls go to people from here first?' })
  const moira = await signedIn(browser, 'Moira Finch', { baseURL })
  const review = await opensAReview(moira, {
    title: `Review of ${title}`,
    publication: title,
    decisionMaker: 'Cllr Sunita Hargreave, Cabinet Member for Finance and Customer Services',
    themes: THEMES.map((name) => ({ name, description: `What is said about ${name}.` })),
  })
  await importsLetters(moira, review)
  for (const theme of ['1', '1', '2', '3']) await codesNextUnread(moira, { review, theme })

  await moira.goto(`${review}/themes`)
  await moira.getByRole('link', { name: 'Sign the themes off' }).click()
  await moira.getByRole('button', { name: /^Sign off/ }).click()
  await expect(moira.getByText('Version 1: signed off by Moira Finch')).toBeVisible()

  await addsALateTheme(moira, review)
  await merges(moira, { review, from: 'Books of all kinds', into: 'Second-hand books' })
  await readsTheFirstVersion(moira, review)

  const tariq = await signedIn(browser, 'Tariq Aziz-Bell', { baseURL })
  await drawsASample(moira, review)
  await seesNobodysCodings(tariq, review)
  await codesTheSample(tariq, review)
  await expect(tariq.getByText('On 4 contributions, the two gave the same answer')).toBeVisible()
  const row = tariq.getByRole('row').filter({ hasText: 'Second-hand books' })
  await expect(row).toContainText('100%')
  await expect(row).toContainText('1.00')
  await tariq.goto(`${review}/contributions?stance=for`)
  await expect(tariq.locator('.contribution-rows li')).toHaveCount(4)
})

async function importsLetters(officer: Page, review: string) {
  await officer.goto(`${review}/imports/new`)
  await officer.getByLabel('Or paste a text').fill(LETTERS)
  await officer.getByLabel('Letter', { exact: true }).check()
  await officer.getByLabel('On which day?').fill('2026-11-02')
  await officer.getByRole('button', { name: 'Show what will be entered' }).click()
  await officer.getByRole('button', { name: 'Enter all 4' }).click()
  await expect(officer.getByRole('status')).toContainText('Pasted text: 4 entered')
}

async function codesNextUnread(
  officer: Page,
  { review, theme }: { review: string; theme: string },
) {
  await officer.goto(`${review}/bench`)
  await expect(officer.getByText(/^Read by Moira Finch/)).toBeVisible()
  await officer.keyboard.press(theme)
  await officer.keyboard.press('f')
  await expect(officer.getByRole('button', { name: /^Remove/ })).toHaveCount(1)
}

/** What was coded before it came is to be looked at again; one is, and three wait. */
async function addsALateTheme(officer: Page, review: string) {
  await officer.goto(`${review}/themes`)
  await officer.getByLabel('Name').fill('Somewhere to sit')
  await officer.getByLabel('What belongs to it').fill('Chairs, and staying a while.')
  await officer.getByRole('button', { name: 'Add the theme' }).click()
  await expect(officer.getByText('Version 2: draft')).toBeVisible()
  await officer.getByRole('link', { name: '4 contributions to look at again' }).click()
  await expect(officer.getByText('New: Somewhere to sit')).toBeVisible()
  await officer
    .getByRole('button', { name: /None of the new ones/ })
    .first()
    .click()
  await expect(officer.getByText('1 contribution of 4 looked at')).toBeVisible()
  await officer.goto(`${review}/contributions?state=again`)
  await expect(officer.locator('.contribution-rows li')).toHaveCount(3)
}

type Merging = { review: string; from: string; into: string }

async function merges(officer: Page, { review, from, into }: Merging) {
  await officer.goto(`${review}/themes`)
  await officer.getByRole('link', { name: from }).first().click()
  await officer.getByRole('link', { name: 'Merge it into another' }).click()
  await officer.getByLabel('Into which theme?').selectOption({ label: into })
  await officer.getByRole('button', { name: 'Go on' }).click()
  await officer.getByRole('button', { name: 'Merge them' }).click()
  await expect(officer.getByRole('heading', { level: 1, name: into })).toBeVisible()
  await expect(officer.getByText('2 contributions')).toBeVisible()
}

async function readsTheFirstVersion(officer: Page, review: string) {
  await officer.goto(`${review}/themes`)
  await officer.getByRole('link', { name: 'Version 1' }).click()
  await expect(officer.getByText('3 themes, signed off by Moira Finch')).toBeVisible()
  await expect(officer.getByRole('heading', { name: 'Books of all kinds' })).toBeVisible()
}

async function drawsASample(officer: Page, review: string) {
  await officer.goto(`${review}/agreement`)
  await officer.getByLabel('How many contributions').fill('10')
  await officer.getByLabel('Second coder').selectOption({ label: 'Tariq Aziz-Bell' })
  await officer.getByRole('button', { name: 'Draw the sample' }).click()
  await expect(officer.getByText('has coded 0 of 4 contributions')).toBeVisible()
}

async function seesNobodysCodings(officer: Page, review: string) {
  await officer.goto(`${review}/contributions?stance=for`)
  await expect(officer.getByText('Nothing here answers to that')).toBeVisible()
  await officer.goto(`${review}/contributions`)
  await officer.locator('.contribution-rows a').first().click()
  await expect(officer.getByText('how others did')).toBeVisible()
  await expect(officer.locator('.codings, .codeframe, .suggestion')).toHaveCount(0)
  await expect(officer.getByRole('button', { name: /^(Remove|Verify)/ })).toHaveCount(0)
}

async function codesTheSample(officer: Page, review: string) {
  await officer.goto(`${review}/agreement`)
  await officer.getByRole('link', { name: '4 for Tariq Aziz-Bell' }).click()
  await officer.getByRole('link', { name: 'Code the next' }).click()
  for (let done = 0; done < 4; done += 1) {
    await expect(officer.getByText(`${done} of 4 coded`)).toBeVisible()
    const words = await officer.locator('.own-words').innerText()
    const theme = /stalls/.test(words) ? 'Stalls for people from here' : 'Second-hand books'
    await officer.getByLabel(theme, { exact: true }).check()
    await officer.getByRole('button', { name: 'Save and go on' }).click()
  }
}
