import { expect, type Page } from 'playwright/test'
import { newId } from '#db/id.ts'
import { mailAbout } from '../browser/people.ts'
import { inDatabase } from './in-database.ts'

/** Pages about an outcome that one comes to by a mail. */
export const FOR_OUTCOMES: Record<string, (page: Page) => Promise<void>> = {
  'letter that was entered': async (page) => {
    const to = `${newId()}@elsewhere.example`
    await entersALetter(to)
    const letter = await mailAbout(page, { subject: 'What was decided', to })
    await page.goto(/\S+\/contributions\/\S+/.exec(letter)?.[0] ?? '')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('what you told us')
  },
}

/** A letter in the review of the demonstration that is decided, and the mail about it. */
function entersALetter(address: string) {
  return inDatabase(async (db) => {
    const outcome = await db
      .selectFrom('outcome')
      .select(['id', 'review_id', 'published_by'])
      .where('withdrawn_at', 'is', null)
      .orderBy('published_at')
      .limit(1)
      .executeTakeFirstOrThrow()
    const [id, at] = [newId(), new Date().toISOString()]
    await db
      .insertInto('contribution')
      .values({
        ...{ id, review_id: outcome.review_id, channel: 'letter', reference: `L-${id}` },
        ...{ body: 'Keep the maps together.', contributor_email: address, may_contact_at: at },
        ...{ received_on: at.slice(0, 10), entered_by: outcome.published_by, entered_at: at },
        counts_as: id,
      })
      .execute()
    await db
      .insertInto('owed_mail')
      .values({
        ...{ id: newId(), mail: 'outcome-published', category: 'outcome', address },
        ...{ about_id: outcome.id, dedupe_key: `outcome:${id}`, owed_at: at, attempt_after: at },
      })
      .execute()
  })
}
