import { expect, test, type Page } from 'playwright/test'
import { fiftyAreCoded } from '../support/coded-letters.ts'
import { aReceiver, completing, endReceivers } from '../support/receiver.ts'
import { databaseOf } from './command-line.ts'
import { publishes, signedIn } from './people.ts'
import { opensAReview } from './review-steps.ts'

const OKAFOR = 'Cllr Priya Okafor'
const LETTER = 'Nowhere to park a car near the hall, says Edith Croft.'

test.afterEach(endReceivers)

/** Nobody here has scripts; the model is a server of the test's own, on this machine. */
test('an administrator lets a model outside suggest, and an officer sees what it was shown', async ({
  browser,
  baseURL,
}, { project }) => {
  test.setTimeout(240_000)
  const title = `The hall, ${Date.now()}`
  const themes = [{ theme: 1, score: 0.91, words: ['park a car', 'never written'] }]
  const { address, heard } = await aReceiver(completing({ themes }))
  const member = await signedIn(browser, OKAFOR, { scripts: false, baseURL })
  const officer = await signedIn(browser, 'Moira Finch', { scripts: false, baseURL })
  const clerk = await signedIn(browser, 'Ada Clerk', { scripts: false, baseURL })

  await publishes(member, { title, body: 'What should become of the hall?' })
  const review = await opensAReview(officer, {
    title: `Review of ${title}`,
    publication: title,
    decisionMaker: `${OKAFOR}, Cabinet Member for Libraries and Culture`,
    themes: ['Parking', 'Hours'].map((name) => ({ name, description: `${name}, asked for.` })),
  })
  const texts = ['The car park is always full.', 'Open it later in the evening.']
  const slug = review.split('/').at(-1) ?? ''
  await fiftyAreCoded({ url: databaseOf(project.name), slug, texts })
  const bench = await entersALetter(officer, { review })

  await switchesOn(clerk, { address: `${address}/v1`, name: 'hall-model' })
  await hasItAsked(officer, { review })
  await seesWhoSuggested(officer, { bench })
  expect(heard[0]?.body).not.toContain('Croft')
  await switchesOff(clerk)
})

async function entersALetter(officer: Page, { review }: { review: string }) {
  await officer.goto(`${review}/contributions/new`)
  await officer.getByLabel('Letter', { exact: true }).check()
  await officer.getByLabel('On which day?').fill('2026-11-02')
  await officer.getByLabel('Who it is from').fill('Edith Croft')
  await officer.getByLabel('What they said').fill(LETTER)
  await officer.getByRole('button', { name: 'Enter it' }).click()
  await officer.waitForURL(/bench\/C-/)
  return new URL(officer.url()).pathname
}

type Model = { address: string; name: string }

async function switchesOn(clerk: Page, { address, name }: Model) {
  await clerk.goto('/admin/moderation')
  await clerk.getByRole('link', { name: 'Themes', exact: true }).click()
  await expect(clerk.getByText('No contribution is sent anywhere for its themes.')).toBeVisible()
  await clerk.getByLabel('Address').fill('https://10.0.0.5/v1')
  await clerk.getByLabel('Name of the model').fill(name)
  await clerk.getByRole('button', { name: 'Switch it on' }).click()
  const refused = 'The address must not be in a private network'
  await expect(clerk.getByRole('link', { name: refused })).toBeVisible()
  await clerk.getByLabel('Address').fill(address)
  await clerk.getByRole('button', { name: 'Switch it on' }).click()
  await expect(clerk.getByText(`On: ${name}`)).toBeVisible()
  await expect(clerk.getByText(/on by Ada Clerk/).first()).toBeVisible()
}

async function hasItAsked(officer: Page, { review }: { review: string }) {
  await officer.goto(`${review}/findings`)
  await expect(officer.getByText('hall-model, a language model outside the council')).toBeVisible()
  const button = officer.getByRole('button', { name: /^Have (a machine|them) read/ })
  if (await button.isVisible()) await button.click()
  await expect(async () => {
    await officer.goto(`${review}/findings`)
    const told = officer.getByText('hall-model was shown 1 of 1 contribution and answered for 1.')
    await expect(told).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 90_000 })
}

async function seesWhoSuggested(officer: Page, { bench }: { bench: string }) {
  await officer.goto(bench)
  const suggested = officer.getByRole('region', { name: /^Suggested by a machine/ })
  await expect(suggested).toContainText('Suggested by hall-model (a language model outside)')
  await expect(suggested).toContainText('91 in 100 sure because of “park a car”')
  await expect(suggested).not.toContainText('never written')
  await officer.getByRole('link', { name: 'what was sent' }).click()
  const sent = officer.locator('.own-words').first()
  await expect(sent).toContainText('Nowhere to park a car near the hall, says █████.')
  await officer.goto(bench)
  await officer.getByLabel('Stance on Parking').selectOption({ label: 'For' })
  await officer.getByRole('button', { name: /^Confirm/ }).click()
  await expect(officer.getByRole('button', { name: /^Remove/ })).toHaveCount(1)
  await expect(suggested).toBeHidden()
}

async function switchesOff(clerk: Page) {
  await clerk.goto('/admin/theme-model')
  await clerk.getByRole('button', { name: 'Switch it off' }).click()
  await expect(clerk.getByText('No contribution is sent anywhere for its themes.')).toBeVisible()
  await expect(clerk.getByText(/off by Ada Clerk/).first()).toBeVisible()
}
