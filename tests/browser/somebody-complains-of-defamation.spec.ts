import { expect, test } from 'playwright/test'
import { answerLinkIn } from './complaint-link.ts'
import { mailAbout, signedIn } from './people.ts'

const WORDS = 'The man at the tree nursery sells the council dead rowans and knows it.'

/** Everybody has scripts off; neither side has to sign in. */
for (const answer of ['keep', 'remove'] as const) {
  test(`somebody complains of defamation, and the author answers: ${answer}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    const name = answer === 'keep' ? 'Sid Varley' : 'Lorna Quick'
    const author = await signedIn(browser, name, { scripts: false, baseURL })
    await author.goto('/publications/trees-we-are-planting')
    await author.getByLabel('Your comment').fill(`${WORDS} (${name})`)
    await author.getByRole('button', { name: 'Send' }).click()
    const reference = (await author.locator('.notice strong').innerText()).trim()

    const options = { javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) }
    const nursery = await (await browser.newContext(options)).newPage()
    const to = `nursery-${Date.now()}@elsewhere.example`
    await nursery.goto(`/comments/${reference}/reports/new`)
    await nursery.getByRole('link', { name: 'a notice of complaint' }).click()
    await nursery.getByLabel('The words you complain about').fill(WORDS)
    await nursery.getByLabel('What do you take the words to mean?').fill('That I cheat.')
    await nursery.getByLabel('Why are they defamatory of you?').fill('I live by what I sell.')
    await nursery.getByLabel('No, I do not know enough').check()
    await nursery.getByLabel('Your full name').fill('Rowan Tree')
    await nursery.getByLabel('Your email address').fill(to)
    await nursery.getByLabel('No', { exact: true }).check()
    await nursery.getByRole('button', { name: 'Send the notice' }).click()
    await expect(nursery.getByRole('alert')).toContainText('Say what is factually wrong')
    await nursery.getByLabel('What in them is factually wrong').fill('None of them was dead.')
    await nursery.getByRole('button', { name: 'Send the notice' }).click()
    await expect(nursery.getByRole('heading', { name: 'We have your notice' })).toBeVisible()

    const gwen = await signedIn(browser, 'Gwen Pritchard', { scripts: false, baseURL })
    await gwen.goto(`/officer/comments/${reference}`)
    await gwen.getByRole('link', { name: /Send the notice to the author/ }).click()
    await gwen.getByRole('button', { name: 'Send it to the author' }).click()
    await expect(gwen.getByRole('heading', { name: 'Wait for the author’s answer' })).toBeVisible()

    const subject = `A notice of complaint about your comment ${reference}`
    const letter = await mailAbout(author, { subject })
    expect(letter).toContain('None of them was dead.')
    expect(letter).not.toContain('Rowan Tree')
    const guest = await (await browser.newContext(options)).newPage()
    await guest.goto(await answerLinkIn(author, subject))
    await expect(guest.getByText('Somebody who does not want to be named to you')).toBeVisible()
    if (answer === 'remove') {
      await guest.getByLabel('Yes, remove it').check()
    } else {
      await guest.getByLabel('No, it should stay').check()
      await guest.getByRole('button', { name: 'Send your answer' }).click()
      await expect(guest.getByRole('alert')).toContainText('Enter the postal address')
      await guest.getByLabel('If it should stay: your full name').fill('Sidney Varley')
      await guest.getByLabel('If it should stay: the postal address').fill('3 Mill Lane')
      await guest.getByLabel('Yes', { exact: true }).check()
    }
    await guest.getByRole('button', { name: 'Send your answer' }).click()
    await expect(guest.getByText('You answered that the comment should')).toBeVisible()

    await gwen.reload()
    if (answer === 'remove') {
      await gwen.getByRole('button', { name: 'Remove it and tell both' }).click()
      await expect(gwen.getByText('The comment is removed.')).toBeVisible()
      expect(
        await mailAbout(nursery, { subject: `The comment ${reference} is removed` }),
      ).toContain('no longer on the page')
    } else {
      await gwen.getByRole('button', { name: 'Tell the complainant that it stays' }).click()
      await expect(gwen.getByText('The comment stays.')).toBeVisible()
      expect(await mailAbout(nursery, { subject: `The comment ${reference} stays` })).toContain(
        'Sidney Varley',
      )
    }
    await nursery.goto('/publications/trees-we-are-planting')
    const there = nursery.locator(`#${reference}`)
    await expect(there).toContainText(answer === 'keep' ? WORDS : 'was removed')
  })
}
