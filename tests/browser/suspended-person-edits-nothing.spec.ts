import { expect, test, type Page } from 'playwright/test'
import { mailAbout, signedIn } from './people.ts'

const PAGE = '/publications/trees-we-are-planting'
const CHANGED = 'Plant rowans on Mill Lane, and hawthorn on the Green.'

async function isKeptOut(page: Page) {
  await expect(
    page.getByRole('heading', { name: 'You cannot do this at the moment' }),
  ).toBeVisible()
  await expect(page.getByText('house rule 3, no personal attacks')).toBeVisible()
  await expect(page.getByText(/You are suspended until \d+ \w+ \d{4}/)).toBeVisible()
  await expect(page.getByRole('link', { name: /how to appeal/ })).toBeVisible()
}

for (const scripts of [true, false]) {
  const [name, to] = scripts ? ['Zoe Marsh', 'zoe@'] : ['Marek Zielinski', 'marek@']
  const told = scripts ? 'with scripts' : 'without scripts'

  test(`a suspended person edits nothing until their appeal is heard, ${told}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    const person = await signedIn(browser, name, { scripts, baseURL })
    await person.goto(PAGE)
    await person.getByLabel('Your comment').fill(`${name} says: rowans are better than limes.`)
    await person.getByRole('button', { name: 'Send' }).click()
    const reference = (await person.locator('.notice strong').innerText()).trim()
    await person.goto(`/comments/${reference}/revisions/new`)

    const tariq = await signedIn(browser, 'Tariq Aziz-Bell', { scripts, baseURL })
    await tariq.goto(`/officer/comments/${reference}/sanctions/new`)
    await tariq.getByLabel('Suspension', { exact: true }).check()
    await tariq.getByLabel('For a suspension: how long').selectOption('24 hours')
    await tariq.getByLabel('House rule that was broken').selectOption('3')
    await tariq.getByLabel('Reason').fill('You called the gardener names.')
    await tariq.getByRole('button', { name: 'Sanction' }).click()
    await expect(tariq.getByRole('heading', { name: `Suspension for ${name}` })).toBeVisible()
    expect(await mailAbout(person, { subject: 'You are suspended for a time', to })).toContain(
      'You called the gardener names.',
    )

    await person.goto(`/comments/${reference}/revisions/new`)
    await person.getByLabel('Your comment').fill(CHANGED)
    await person.getByRole('button', { name: 'Send it again' }).click()
    await isKeptOut(person)
    await expect(person.getByLabel('What you wrote')).toHaveValue(CHANGED)
    const kept = await person.context().newPage()
    await kept.goto(PAGE)
    await expect(kept.locator(`#${reference}`)).toContainText('rowans are better than limes')
    await kept.getByLabel('Your comment').fill('One more thing about limes.')
    await kept.getByRole('button', { name: 'Send' }).click()
    await isKeptOut(kept)
    await kept.goto(PAGE)
    await kept
      .getByRole('button', { name: /^Support .*comment/ })
      .first()
      .click()
    await isKeptOut(kept)

    const sanction = await person.getByRole('link', { name: /how to appeal/ }).getAttribute('href')
    await kept.goto(sanction ?? '')
    await kept.getByRole('link', { name: 'appeal', exact: true }).click()
    await kept.getByLabel('Why do you think it is wrong?').fill('I spoke of trees, not of him.')
    await kept.getByRole('button', { name: 'Send your appeal' }).click()
    await expect(kept.getByText('I spoke of trees, not of him.')).toBeVisible()

    const own = new URL(tariq.url()).pathname
    await tariq.goto(`${own}/appeal-answer`)
    const gwen = await signedIn(browser, 'Gwen Pritchard', { scripts, baseURL })
    await gwen.goto(own)
    await gwen.getByLabel('Overturn').check()
    await gwen.getByRole('textbox', { name: 'Answer' }).fill('So you did. We are sorry.')
    await gwen.getByRole('button', { name: 'Answer' }).click()
    expect(await mailAbout(kept, { subject: 'Your appeal is answered', to })).toContain(
      'So you did. We are sorry.',
    )

    await person.getByRole('button', { name: 'Send again' }).click()
    await person.waitForURL(`**/comments/${reference}/trace`)
    await person.goto(PAGE)
    await expect(person.locator(`#${reference}`)).toContainText('hawthorn on the Green')
  })
}
