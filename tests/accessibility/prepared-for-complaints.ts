import { expect, type Page } from 'playwright/test'
import { newId } from '#db/id.ts'
import { answerLinkIn } from '../browser/complaint-link.ts'
import { chooseAt } from '../browser/people.ts'
import { inDatabase } from './in-database.ts'

const LONG_AGO = '2026-01-05T09:00:00.000Z'

/** Pages about a notice of complaint that one comes to by a mail, or after the time to answer. */
export const FOR_COMPLAINTS: Record<string, (page: Page) => Promise<void>> = {
  'notice of complaint': async (page) => {
    await page.goto(await answerLinkIn(page, 'A notice of complaint about your comment'))
    await expect(page.getByRole('heading', { name: 'Your answer' })).toBeVisible()
  },
  'removal for a complaint': async (page) => {
    const path = `/officer/complaints/${await anUnansweredComplaint()}/removal`
    await page.goto('/sign-in')
    await chooseAt(page, { provider: 'Ambleford ID', name: 'Moira Finch' })
    await page.goto(path)
    await expect(page.getByRole('button', { name: 'Remove it and tell both' })).toBeVisible()
  },
}

/** A copy of the notice of the demonstration that was sent long ago. */
function anUnansweredComplaint() {
  return inDatabase(async (db) => {
    const sent = await db
      .selectFrom('complaint')
      .selectAll()
      .where('poster_told_at', 'is not', null)
      .where('answer', 'is', null)
      .limit(1)
      .executeTakeFirstOrThrow()
    const copy = { ...sent, id: newId(), received_at: LONG_AGO, poster_told_at: LONG_AGO }
    await db.insertInto('complaint').values(copy).execute()
    return copy.id
  })
}
