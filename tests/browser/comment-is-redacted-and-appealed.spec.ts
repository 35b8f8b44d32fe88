import { expect, test, type Page } from 'playwright/test'
import { mailAbout, signedIn } from './people.ts'

const PAGE = '/publications/a-fairer-list'

async function sends(author: Page, words: string) {
  await author.goto(PAGE)
  await author.getByLabel('Your comment').fill(words)
  await author.getByRole('button', { name: 'Send' }).click()
  return (await author.locator('.notice strong').innerText()).trim()
}

async function answersAnAppeal(officer: Page, reference: string) {
  await officer.goto('/officer/appeals')
  await officer.getByRole('link', { name: new RegExp(`^${reference} by`) }).click()
  await officer.getByLabel('Overturn').check()
  await officer
    .getByRole('textbox', { name: 'Answer' })
    .fill('The board is a public body; its name may stand.')
  await officer.getByRole('button', { name: 'Answer' }).click()
  await expect(officer.getByText('The decision was reversed.').first()).toBeVisible()
}

async function appeals(author: Page, reference: string) {
  await author.goto(`/comments/${reference}/trace`)
  await author.getByRole('link', { name: 'Appeal' }).click()
  await author
    .getByLabel('Why do you think it is wrong?')
    .fill('Wexcombe Lettings Board is a public body, and everybody knows its name.')
  await author.getByRole('button', { name: 'Send your appeal' }).click()
  await expect(author.getByText('A different officer answers by')).toBeVisible()
}

test('a comment is redacted by selecting words, appealed and overturned', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const author = await signedIn(browser, 'Yusuf Demir', { baseURL })
  const reference = await sends(author, 'Wexcombe Lettings Board lost my letter twice in June.')

  const moira = await signedIn(browser, 'Moira Finch', { baseURL })
  await moira.goto(`/officer/comments/${reference}`)
  await expect(moira.getByText('With you.')).toBeVisible()
  await moira.keyboard.press('r')
  await expect(moira.getByRole('heading', { name: 'Redact', exact: true })).toBeVisible()
  await selects(moira, 'Wexcombe Lettings Board')
  await expect(moira.getByLabel('Words to mask')).toHaveValue('Wexcombe Lettings Board')
  await expect(moira.locator('.preview')).toContainText('removed lost my letter twice')
  await moira.getByLabel('An allegation about somebody').check()
  await expect(moira.locator('.preview')).toContainText('allegation removed')
  await moira.getByLabel('Reason', { exact: true }).fill('It says that somebody broke a duty.')
  const publish = moira.getByRole('button', { name: 'Redact and publish' })
  await (
    (await publish.isVisible())
      ? publish
      : moira.getByRole('button', { name: 'Redact', exact: true })
  ).click()
  await expect(moira).toHaveURL(new RegExp(`/officer/comments/${reference}$`))

  await author.goto(`/comments/${reference}`)
  const shown = author.locator(`#${reference}`)
  await expect(shown).toContainText('allegation removed lost my letter twice in June.')
  await expect(shown).not.toContainText('Wexcombe')
  const mail = await mailAbout(author, { subject: `Your comment is published: ${reference}` })
  expect(mail).toContain('allegation removed (It says that somebody broke a duty.)')
  await appeals(author, reference)

  await moira.goto('/officer/appeals')
  await moira.getByRole('link', { name: new RegExp(`^${reference} by`) }).click()
  await expect(moira.getByText('You had a part in the decision')).toBeVisible()
  await expect(moira.getByRole('button', { name: 'Answer' })).toBeHidden()

  const tariq = await signedIn(browser, 'Tariq Aziz-Bell', { baseURL })
  await answersAnAppeal(tariq, reference)
  await author.goto(`/comments/${reference}`)
  await expect(author.locator(`#${reference}`)).toContainText('Wexcombe Lettings Board lost')
})

/** Selects words in the comment as a mouse would. */
async function selects(page: Page, words: string) {
  await page.locator('[data-words]').evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.textContent ?? '').indexOf(wanted)
      if (start < 0) continue
      document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
      return
    }
  }, words)
}

test('without scripts, a comment is redacted by typing, appealed and overturned', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const author = await signedIn(browser, 'Will Croft', { scripts: false, baseURL })
  const reference = await sends(author, 'Wexcombe Lettings Board said so. Ask the Board.')
  const moira = await signedIn(browser, 'Moira Finch', { scripts: false, baseURL })
  await moira.goto(`/officer/comments/${reference}`)
  await moira.getByRole('link', { name: 'Redact', exact: true }).click()
  await moira.getByLabel('Words to mask').fill('Board')
  await moira.getByLabel('Where').selectOption('Only the second time')
  await moira.getByRole('button', { name: 'Show how it will be read' }).click()
  await expect(moira.locator('.preview')).toContainText(
    'Wexcombe Lettings Board said so. Ask the personal information removed.',
  )
  await moira.getByLabel('Personal information').check()
  await moira.getByLabel('Reason', { exact: true }).fill('It says where somebody works.')
  const publish = moira.getByRole('button', { name: 'Redact and publish' })
  await (
    (await publish.isVisible())
      ? publish
      : moira.getByRole('button', { name: 'Redact', exact: true })
  ).click()
  await author.goto(`/comments/${reference}`)
  await expect(author.locator(`#${reference}`)).toContainText(
    'Ask the personal information removed',
  )
  await moira.goto(`/officer/comments/${reference}/original`)
  await moira.getByRole('button', { name: 'Show me the original' }).click()
  await expect(moira.locator('.own-words')).toContainText('Ask the Board.')
  await expect(moira.getByRole('main').getByRole('listitem')).toContainText('Moira Finch')

  await appeals(author, reference)
  const tariq = await signedIn(browser, 'Tariq Aziz-Bell', { scripts: false, baseURL })
  await answersAnAppeal(tariq, reference)
  await author.goto(`/comments/${reference}`)
  await expect(author.locator(`#${reference}`)).toContainText('Ask the Board.')
})
