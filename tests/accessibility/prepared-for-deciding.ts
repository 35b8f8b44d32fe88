import { expect, type Page } from 'playwright/test'
import type { Db } from '#db/schema.ts'
import { chooseAt } from '../browser/people.ts'
import { inDatabase } from './in-database.ts'

/** Pages about deciding whose address only somebody on their way there knows. */
export const FOR_DECIDING: Record<string, (page: Page) => Promise<void>> = {
  'redaction shown': async (page) => {
    await signsIn(page, 'Tariq Aziz-Bell')
    await page.goto('/officer/queue')
    await page.goto(`${await page.locator('a.row').first().getAttribute('href')}`)
    await page.getByRole('link', { name: 'Redact', exact: true }).click()
    const words = await page.getByRole('region', { name: 'The comment' }).locator('p').innerText()
    await page.getByLabel('Words to mask').fill(words.split(' ')[0] ?? '')
    // As without scripts: the focus then begins at the top of the new page.
    const form = page.locator('form[action$="/redactions/new"]')
    await form.evaluate((sent: HTMLFormElement) => {
      sent.action = sent.action.replace(/new$/, 'preview')
      sent.submit()
    })
    await expect(page.locator('.preview')).toContainText('removed')
  },
  'redaction to lift': async (page) => {
    const { id } = await found((db) =>
      db.selectFrom('redaction').select('id').where('lifted_at', 'is', null).limit(1),
    )
    await signsIn(page, 'Moira Finch')
    await page.goto(`/officer/redactions/${id}/lifting`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  },
  'appeal to answer': async (page) => {
    const { id } = await found((db) =>
      db.selectFrom('decision_appeal').select('id').where('result', 'is', null).limit(1),
    )
    await signsIn(page, 'Tariq Aziz-Bell')
    await page.goto(`/officer/appeals/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  },
  appeal: async (page) => {
    const { reference, name } = await found((db) =>
      db
        .selectFrom('comment')
        .innerJoin('person', 'person.id', 'comment.person_id')
        .select(['comment.reference', 'person.name'])
        .where('comment.state', '=', 'returned')
        .where('person.email', 'is not', null)
        .orderBy('comment.submitted_at', 'desc')
        .limit(1),
    )
    await signsIn(page, name)
    await page.goto(`/comments/${reference}/appeals/new`)
    await expect(page.getByRole('button', { name: 'Send your appeal' })).toBeVisible()
  },
}

async function signsIn(page: Page, name: string) {
  await page.goto('/sign-in')
  await chooseAt(page, { provider: 'Ambleford ID', name })
  await page.waitForLoadState()
}

function found<T>(ask: (db: Db) => { executeTakeFirstOrThrow: () => Promise<T> }) {
  return inDatabase((db) => ask(db).executeTakeFirstOrThrow())
}
