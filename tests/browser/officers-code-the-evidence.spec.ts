import { expect, test, type Page } from 'playwright/test'
import { publishes, signedIn } from './people.ts'
import { opensAReview } from './review-steps.ts'

const LETTER = 'Keep the reading room warm. I would pay a pound for the tea, and no more than that.'

const CSV = [
  'name,words,channel,date,email,colour',
  'Owen Pugh,"The room is cold, and closed when I am free.",letter,2/11/2026,,blue',
  'Edith Croft,"Open it on Sundays, when we are not at work.",call,3/11/2026,,green',
  ',Nobody signed this one,letter,2/11/2026,,',
].join('\n')

for (const scripts of [true, false]) {
  test(`an officer enters, imports and codes the evidence, scripts ${scripts ? 'on' : 'off'}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    const member = await signedIn(browser, 'Cllr Sunita Hargreave', { baseURL })
    const planner = await signedIn(browser, 'Moira Finch', { baseURL })
    const title = `The reading room, scripts ${scripts ? 'on' : 'off'}, ${Date.now()}`
    await publishes(member, { title, body: 'Should the reading room stay open in winter?' })
    const review = await opensAReview(planner, {
      title: `Review of ${title}`,
      publication: title,
      decisionMaker: 'Cllr Sunita Hargreave, Cabinet Member for Finance and Customer Services',
      themes: [
        { name: 'A warm room', description: 'Heating in the reading room.' },
        { name: 'What it costs', description: 'Paying for tea, or for the room.' },
      ],
    })
    const officer = await signedIn(browser, 'Tariq Aziz-Bell', { scripts, baseURL })
    await importsTwo(officer, review)
    await entersALetter(officer, review)
    if (scripts) await codesByKeyboard(officer)
    else await codesByForm(officer)
    await readsTheNext(officer, { review, scripts })
  })
}

async function entersALetter(officer: Page, review: string) {
  await officer.goto(`${review}/contributions/new`)
  await officer.getByLabel('Letter', { exact: true }).check()
  await officer.getByLabel('What they said').fill(LETTER)
  await officer.getByRole('button', { name: 'Enter it' }).click()
  await expect(officer.getByRole('link', { name: 'Enter who it is from' })).toBeVisible()
  await expect(officer.getByLabel('What they said')).toHaveValue(LETTER)
  await officer.getByLabel('On which day?').fill('2026-11-02')
  await officer.getByLabel('Who it is from').fill('Agnes Pike')
  await officer.getByRole('button', { name: 'Enter it' }).click()
  await expect(officer.getByRole('heading', { level: 1, name: /^Letter C-/ })).toBeVisible()
}

async function importsTwo(officer: Page, review: string) {
  await officer.goto(`${review}/imports/new`)
  await officer
    .getByLabel('A CSV file or a Word document')
    .setInputFiles({ name: 'letters.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) })
  await officer.getByRole('button', { name: 'Show what will be entered' }).click()
  const preview = officer.getByRole('main')
  await expect(preview).toContainText('2 contributions will be entered, 1 cannot be')
  await expect(preview).toContainText('Row 3: Enter who it is from.')
  await expect(preview).toContainText('“colour”')
  await officer.getByRole('button', { name: 'Enter all 2' }).click()
  await expect(officer.getByRole('status')).toContainText('letters.csv: 2 entered, 1 refused')
}

const codings = (officer: Page) => officer.locator('.codings li')

/** Two themes with two stances, one of them on some of the words; the last is taken back and made again. */
async function codesByKeyboard(officer: Page) {
  await expect(officer.getByText(/^Read by Tariq Aziz-Bell/)).toBeVisible()
  await officer.keyboard.press('1')
  await officer.keyboard.press('f')
  await expect(codings(officer)).toHaveText([/A warm room.*For.*by Tariq Aziz-Bell/])
  await officer.keyboard.press('s')
  const words = LETTER.slice(0, LETTER.indexOf('pound')).split(' ').length
  for (let word = 1; word < words; word += 1) await officer.keyboard.press('ArrowRight')
  await officer.keyboard.press('Shift+ArrowRight')
  await expect(officer.getByLabel('Only these words')).toHaveValue('a pound')
  for (const again of [false, true]) {
    if (again) await officer.keyboard.press('z')
    if (again) await expect(codings(officer)).toHaveCount(1)
    await officer.keyboard.press('t')
    await officer.keyboard.type('costs')
    await officer.keyboard.press('Enter')
    await officer.keyboard.press('a')
    await expect(codings(officer)).toHaveCount(2)
  }
  await expect(codings(officer).nth(1)).toContainText('What it costs')
  await expect(codings(officer).nth(1)).toContainText('Against or worried')
}

async function codesByForm(officer: Page) {
  await officer.getByRole('radio', { name: 'A warm room' }).check()
  await officer.getByRole('button', { name: 'For' }).click()
  await expect(codings(officer)).toHaveText([/A warm room.*For.*by Tariq Aziz-Bell/])
  await forgetsTheTheme(officer)
  await officer.getByRole('radio', { name: 'What it costs' }).check()
  await officer.getByLabel('Only these words').fill('two pounds for the tea')
  await officer.getByRole('button', { name: 'Against or worried' }).click()
  await expect(
    officer.getByRole('heading', { name: 'Something has to be put right' }),
  ).toBeVisible()
  await officer.getByLabel('What you wrote').fill('a pound for the tea')
  await officer.getByRole('button', { name: 'Send again' }).click()
  await expect(officer.locator('[data-words] mark')).toHaveText('a pound for the tea')
  await officer.getByRole('button', { name: 'Remove What it costs' }).click()
  await expect(codings(officer)).toHaveCount(1)
}

async function forgetsTheTheme(officer: Page) {
  const bench = officer.url()
  await officer.getByLabel('Only these words').fill('a pound for the tea')
  await officer.getByRole('button', { name: 'For' }).click()
  await expect(officer.getByText('Select a theme')).toBeVisible()
  await expect(officer.getByLabel('What you wrote')).toHaveValue('a pound for the tea')
  await expect(officer.getByRole('button', { name: 'Send again' })).toHaveCount(0)
  await officer.goto(bench)
}

async function readsTheNext(
  officer: Page,
  { review, scripts }: { review: string; scripts: boolean },
) {
  if (scripts) await officer.keyboard.press('u')
  else await officer.getByRole('link', { name: 'Next unread' }).click()
  await expect(officer.locator('[data-words]')).toContainText('The room is cold')
  if (!scripts) {
    await officer.getByRole('button', { name: 'Mark as read and go on' }).click()
    await expect(officer.locator('[data-words]')).toContainText('Open it on Sundays')
  } else await expect(officer.getByText(/^Read by Tariq Aziz-Bell/)).toBeVisible()
  await officer.goto(`${review}/contributions?state=coded&stance=for`)
  await expect(officer.locator('.contribution-rows li')).toHaveCount(1)
  await expect(officer.getByText('of 3 read · 1 coded')).toBeVisible()
}
