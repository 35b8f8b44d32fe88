import { expect, test, type Browser } from 'playwright/test'
import { publishes, signedIn } from './people.ts'
import { codes, handsOver, opensAReview } from './review-steps.ts'

const MEMBER = 'Cllr Tunde Adeyemi'
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
/** A person who says the same twice is held. */
const WORDS = {
  with: 'Plant the lime trees on Station Road first.',
  without: 'Before anything else, shade is wanted along the road from the station.',
}

for (const told of ['with', 'without'] as const) {
  const scripts = told === 'with'
  const words = WORDS[told]

  test(`a member considers a review on a phone, theme by theme, ${told} scripts`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(180_000)
    const title = `Trees by the road, ${Date.now()}`
    const publisher = await signedIn(browser, MEMBER, { baseURL })
    const address = await publishes(publisher, { title, body: 'Where do trees go first?' })
    const marjorie = await signedIn(browser, 'Marjorie Teale', { scripts: false, baseURL })
    await marjorie.goto(address)
    await marjorie.getByLabel('Your comment').fill(words)
    await marjorie.getByRole('button', { name: 'Send' }).click()
    await expect(marjorie.getByRole('heading', { name: 'We have your comment' })).toBeVisible()

    const officer = await signedIn(browser, 'Moira Finch', { scripts, baseURL })
    const themes = ['Station Road', 'More benches']
    const review = await opensAReview(officer, {
      title: `Review of ${title}`,
      publication: title,
      decisionMaker: `${MEMBER}, Cabinet Member for Parks and Environment`,
      themes: themes.map((name) => ({ name, description: `${name}, asked for.` })),
    })
    await codes(officer, {
      review,
      words,
      themes: [{ name: 'Station Road', stance: 'For' }],
    })
    await handsOver(officer, { review })

    const phone = await aPhone(browser, { scripts, baseURL })
    await phone.goto('/member')
    await phone.getByRole('link', { name: `Review of ${title}` }).click()
    await expect(phone.getByText('Nearly everybody asks for the same thing.')).toBeVisible()
    await expect(phone.getByLabel('What you took into account')).toHaveCount(0)

    await phone.getByRole('link', { name: 'Begin with the first' }).click()
    await expect(phone.getByText('Theme 1 of 2')).toBeVisible()
    await expect(phone.getByText(words)).toBeVisible()
    await expect(phone.getByText('1 contribution from 1 person: 1 for.')).toBeVisible()
    await phone.getByRole('button', { name: 'I have read this: next theme' }).click()
    await expect(phone.getByText('Theme 2 of 2')).toBeVisible()

    // Called away, and back where they were.
    await phone.goto(review.replace('/officer/', '/member/'))
    await expect(phone.getByText('You have read 1 of 2 themes.')).toBeVisible()
    await phone.getByRole('link', { name: 'Go on with “More benches”' }).click()
    await phone.getByRole('button', { name: 'I have read this: last theme' }).click()

    await phone.getByRole('button', { name: /I have considered/ }).click()
    await expect(phone.getByRole('link', { name: 'Say what you took into account' })).toBeVisible()
    await phone.getByLabel('What you took into account').fill('Every comment, and the survey.')
    await phone.getByRole('button', { name: /I have considered/ }).click()
    await expect(phone.getByText('Fewer than three people raised it').first()).toBeVisible()

    await phone.getByRole('link', { name: 'Answer this theme (Station Road)' }).click()
    await phone.getByLabel('Adopted', { exact: true }).check()
    await phone.getByLabel('Reason').fill('Forty limes in March.')
    await phone.getByLabel('What changes because of it').fill('Station Road is planted first.')
    await phone.getByLabel('Reference of the decision').fill('PE/031')
    await phone.getByRole('button', { name: 'Save the answer' }).click()
    await expect(phone.getByText('Forty limes in March.')).toBeVisible()

    await officer.goto(`${review}/record`)
    await expect(officer.getByText('Every comment, and the survey.')).toBeVisible()
    await expect(officer.getByText('Station Road is planted first.')).toBeVisible()
    await officer.goto(`${review}/verification`)
    await expect(officer.getByText('is what was sealed.')).toBeVisible()
  })
}

type Setting = { scripts: boolean; baseURL: string | undefined }

/** The member's session, on a phone. */
async function aPhone(browser: Browser, { scripts, baseURL }: Setting) {
  const desk = await signedIn(browser, MEMBER, { baseURL })
  const storageState = await desk.context().storageState()
  const context = await browser.newContext({
    ...PHONE,
    storageState,
    javaScriptEnabled: scripts,
    ...(baseURL ? { baseURL } : {}),
  })
  return context.newPage()
}
