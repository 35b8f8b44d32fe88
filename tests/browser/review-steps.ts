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
  await officer.getByRole('button', { name: 'Open the review' }).click()
  await expect(officer.getByRole('heading', { level: 1, name: opening.title })).toBeVisible()
  await officer.waitForURL((url) => !url.pathname.endsWith('/new'))
  const review = new URL(officer.url()).pathname
  for (const theme of opening.themes) await addsATheme(officer, { review, ...theme })
  return review
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
  await officer.goto(`${review}/bench`)
  const comment = officer.getByRole('article').filter({ hasText: words })
  for (const [index, { name, stance }] of themes.entries()) {
    await comment.getByLabel('Theme').selectOption({ label: name })
    await comment.getByLabel('Stance').selectOption({ label: stance })
    await comment.getByRole('button', { name: 'Code' }).click()
    await expect(comment.getByRole('button', { name: /^Remove/ })).toHaveCount(index + 1)
  }
}

export async function handsOver(officer: Page, { review }: { review: string }) {
  await officer.goto(review)
  await officer.getByRole('link', { name: 'Hand over to the decision-maker' }).click()
  await officer.getByRole('button', { name: 'Seal and hand over' }).click()
  await expect(officer.getByText('The outcome cannot be published until')).toBeVisible()
}

export type Answer = { name: string; answer: string; reason: string }

/** The decision-maker reads, records having considered, and answers every theme. */
export async function decides(
  member: Page,
  { review, answers }: { review: string; answers: Answer[] },
) {
  await member.goto(review.replace('/officer/', '/member/'))
  await expect(member.getByRole('link', { name: /Answer this theme/ })).toHaveCount(0)
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
