import { expect, type Page } from 'playwright/test'
import { chooseAt } from '../browser/people.ts'
import { inDatabase } from './in-database.ts'

/** Pages of a review whose address only somebody on their way there knows. */
export const FOR_REVIEWS: Record<string, (page: Page) => Promise<void>> = {
  'theme to read': async (page) => {
    await signsIn(page, 'Cllr Priya Okafor')
    await page.goto('/member/reviews/library-service-review')
    await page.getByRole('link', { name: 'Keep local studies together' }).first().click()
    await expect(page.getByRole('heading', { level: 2, name: 'In their words' })).toBeVisible()
  },
  'about you': async (page) => {
    const { reference, name } = await aCommentAsked()
    await signsIn(page, name)
    await page.goto(`/comments/${reference}/about-you`)
    await expect(page.getByRole('heading', { level: 1, name: 'About you' })).toBeVisible()
  },
}

async function signsIn(page: Page, name: string) {
  await page.goto('/sign-in')
  await chooseAt(page, { provider: 'Ambleford ID', name })
  await page.waitForLoadState()
}

/** The housing review asks about contributors from now on. */
function aCommentAsked() {
  return inDatabase(async (db) => {
    await db
      .updateTable('policy_review')
      .set({ equality_asked_at: new Date().toISOString() })
      .where('slug', '=', 'housing-allocations-review')
      .execute()
    return await db
      .selectFrom('comment')
      .innerJoin('person', 'person.id', 'comment.person_id')
      .innerJoin('contribution', 'contribution.comment_id', 'comment.id')
      .innerJoin('policy_review', 'policy_review.id', 'contribution.review_id')
      .select(['comment.reference', 'person.name'])
      .where('policy_review.slug', '=', 'housing-allocations-review')
      .where('comment.state', '=', 'published')
      .where('person.email', 'is not', null)
      .orderBy('comment.id')
      .limit(1)
      .executeTakeFirstOrThrow()
  })
}
