import type { Page } from 'playwright/test'
import { newId } from '#db/id.ts'
import { chooseAt } from '../browser/people.ts'
import { inDatabase } from './in-database.ts'

const SLUG = 'housing-allocations-review'

/** What a model outside was shown: the demonstration has none, and asks none. */
export const FOR_MACHINES: Record<string, (page: Page) => Promise<void>> = {
  'outside question': async (page) => {
    await page.goto('/sign-in')
    await chooseAt(page, { provider: 'Ambleford ID', name: 'Moira Finch' })
    await page.waitForLoadState()
    await page.goto(`/officer/reviews/${SLUG}/outside-questions/${await aQuestionShown()}`)
  },
}

function aQuestionShown() {
  return inDatabase(async (db) => {
    const [id, asking, at] = [newId(), newId(), new Date().toISOString()]
    const { contribution, review, codeframe } = await db
      .selectFrom('contribution')
      .innerJoin('policy_review', 'policy_review.id', 'contribution.review_id')
      .innerJoin('codeframe', 'codeframe.review_id', 'policy_review.id')
      .innerJoin('comment', 'comment.id', 'contribution.comment_id')
      .select(['contribution.id as contribution', 'policy_review.id as review'])
      .select('codeframe.id as codeframe')
      .where('policy_review.slug', '=', SLUG)
      .where('comment.shown_as', '=', 'text')
      .orderBy('contribution.id')
      .limit(1)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('outside_asking')
      .values({
        id: asking,
        review_id: review,
        codeframe_id: codeframe,
        ...{ address: 'https://models.example/v1', model: 'small-model', themes: '[]' },
        ...{ instruction: 'Sort it.\nThemes:\n1. Waiting time', began_at: at, to_ask: 1 },
        ...{ ended_at: at, ended_because: 'done' },
      })
      .execute()
    const shown = `${'a'.repeat(24)}\n"Count who waits, and for how long."\n${'a'.repeat(24)}`
    const answer = '{"themes":[{"theme":1,"score":0.9,"words":["waits"]}]}'
    await db
      .insertInto('outside_question')
      .values({
        id,
        asking_id: asking,
        review_id: review,
        contribution_id: contribution,
        ...{ shown, asked_at: at },
      })
      .execute()
    await db
      .updateTable('outside_question')
      .set({ answer, suggestions: 1, settled_at: at })
      .where('id', '=', id)
      .execute()
    return id
  })
}
