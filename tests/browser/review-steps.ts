import { expect, type Page } from 'playwright/test'

export type Opening = {
  title: string
  publication: string
  decisionMaker: string
  themes: { name: string; description: string }[]
}

/** An officer opens a review over one publication and adds its themes; answers its address. */
export async function opensAReview(officer: Page, opening: Opening) {
  await officer.goto('/officer/reviews/new')
  await officer.getByLabel('Policy under review').fill(`Policy of ${opening.title}`)
  await officer.getByLabel('Title of the review').fill(opening.title)
  await officer.getByLabel('The question it answers').fill('What should become of it?')
  await officer.getByLabel('Who decides').selectOption({ label: opening.decisionMaker })
  await officer.getByLabel(opening.publication).check()
  await officer.getByRole('button', { name: 'Plan the review' }).click()
  await expect(officer.getByRole('heading', { level: 1, name: 'Before it opens' })).toBeVisible()
  const gates = new URL(officer.url()).pathname
  await answersTheGates(officer, gates)
  await officer.getByRole('button', { name: 'Open the review' }).click()
  await expect(officer.getByRole('heading', { level: 1, name: opening.title })).toBeVisible()
  const review = gates.replace(/\/gates$/, '')
  for (const theme of opening.themes) await addsATheme(officer, { review, ...theme })
  return review
}

const QUESTIONS = ['Why now', 'Options', 'What could change', 'How responses will be used']

/** Everything that must be on record before a review opens. */
async function answersTheGates(officer: Page, gates: string) {
  for (const title of [...QUESTIONS, 'Equality impact']) {
    await officer.goto(gates)
    await officer.getByRole('link', { name: answerTo(title) }).click()
    await officer.getByRole('textbox').fill(`${title}: as the report to Cabinet says.`)
    await officer.getByRole('button', { name: 'Put it on record' }).click()
    await expect(officer.getByText(`${title}: as the report to Cabinet says.`)).toBeVisible()
  }
  await officer.getByRole('link', { name: answerTo('Dates') }).click()
  await officer.getByLabel('Opens').fill(day(0))
  await officer.getByLabel('Closes').fill(day(90))
  await officer.getByLabel('Why these dates').fill('Three months, because of the holidays.')
  await officer.getByRole('button', { name: 'Put it on record' }).click()
  await expect(officer.getByRole('button', { name: 'Open the review' })).toBeVisible()
}

/** Which question is heard, and not seen. */
function answerTo(title: string) {
  return new RegExp(`^Answer\\W+${title}$`)
}

function day(on: number) {
  return new Date(Date.now() + on * 86_400_000).toISOString().slice(0, 10)
}

type Theme = { review: string; name: string; description: string }

async function addsATheme(officer: Page, { review, name, description }: Theme) {
  await officer.goto(`${review}/themes`)
  await officer.getByLabel('Name').fill(name)
  await officer.getByLabel('What belongs to it').fill(description)
  await officer.getByRole('button', { name: 'Add the theme' }).click()
  await expect(officer.getByRole('heading', { name, exact: true })).toBeVisible()
}

type Coding = { review: string; words: string; themes: { name: string; stance: string }[] }

/** An officer codes the comment with these words to each theme. */
export async function codes(officer: Page, { review, words, themes }: Coding) {
  await officer.goto(`${review}/contributions?${new URLSearchParams({ text: words })}`)
  await officer.locator('.contribution-rows a').first().click()
  await expect(officer.locator('[data-words]')).toContainText(words)
  for (const [index, { name, stance }] of themes.entries()) {
    await officer.getByRole('radio', { name }).check()
    await officer.getByRole('button', { name: stance }).click()
    await expect(officer.getByRole('button', { name: /^Remove/ })).toHaveCount(index + 1)
  }
}

export async function handsOver(officer: Page, { review }: { review: string }) {
  await officer.goto(review)
  await officer.getByRole('link', { name: 'Hand over to the decision-maker' }).click()
  await officer.getByLabel('Your analysis').fill('Nearly everybody asks for the same thing.')
  await officer.getByRole('button', { name: 'Seal and hand over' }).click()
  await expect(officer.getByText('who has not recorded having considered it yet')).toBeVisible()
}

export type Answer = { name: string; answer: string; reason: string }

/** The decision-maker reads, records having considered, and answers every theme. */
export async function decides(
  member: Page,
  { review, answers }: { review: string; answers: Answer[] },
) {
  await member.goto(review.replace('/officer/', '/member/'))
  await expect(member.getByRole('link', { name: /Answer this theme/ })).toHaveCount(0)
  await member.getByRole('link', { name: 'Begin with the first' }).click()
  await readsEveryTheme(member)
  await member.getByLabel('What you took into account').fill('Every comment, and the figures.')
  await member.getByRole('button', { name: /I have considered/ }).click()
  for (const { name, answer, reason } of answers) {
    await member.getByRole('link', { name: `Answer this theme (${name})` }).click()
    await member.getByLabel(answer, { exact: true }).check()
    await member.getByLabel('Reason').fill(reason)
    await member.getByRole('button', { name: 'Save the answer' }).click()
    await expect(member.getByText(reason)).toBeVisible()
  }
}

/** From theme to theme, until they are back where they can record it. */
async function readsEveryTheme(member: Page) {
  const first = await member.getByText(/^Theme 1 of \d+$/).innerText()
  const all = Number(first.split(' ').at(-1))
  for (let place = 1; place <= all; place += 1) {
    await expect(member.getByText(`Theme ${place} of ${all}`, { exact: true })).toBeVisible()
    const next = place < all ? 'next theme' : 'last theme'
    await member.getByRole('button', { name: `I have read this: ${next}` }).click()
  }
  await expect(member.getByText('You have read every theme.')).toBeVisible()
}

export async function publishesTheOutcome(officer: Page, { review }: { review: string }) {
  await officer.goto(review)
  await officer.getByRole('link', { name: 'Write the outcome' }).click()
  await officer.getByLabel('You said').fill('What people told us.')
  await officer.getByLabel('We did').fill('What we do now.')
  await officer.getByLabel('Decided by').fill('Cabinet')
  await officer.getByLabel('Date of the decision').fill('2026-11-20')
  await officer.getByLabel('How the comments were read').fill('One officer read every comment.')
  await officer.getByRole('button', { name: 'Publish the outcome' }).click()
  await expect(
    officer.getByRole('heading', { name: 'Every theme, and what became of it' }),
  ).toBeVisible()
}
