import { newId } from '#db/id.ts'
import { engineFor } from '#db/engine.server.ts'
import { reviewBySlug } from '#db/queries/reviews.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import { code } from '#app/themes/code.server.ts'
import { now } from '#app/platform/clock.ts'

type Coding = {
  /** The database that the server under test keeps. */
  url: string
  slug: string
  /** What is said, theme by theme in the order they were added. */
  texts: string[]
}

/** Fifty letters that officers entered and coded, each text to its theme: enough to learn from. */
export async function fiftyAreCoded({ url, slug, texts }: Coding) {
  const db = engineFor(url).open()
  try {
    const review = await reviewBySlug(db, slug)
    if (!review) throw new Error(`There is no review ${slug}.`)
    const themes = await themesOf(db, review.codeframe_id)
    const officer = { id: review.owner }
    for (let place = 0; place < 50; place += 1) {
      const [id, at] = [newId(), now()]
      const which = place % texts.length
      const body = `${texts[which]} That is letter ${place}.`
      const entered = { received_on: at.slice(0, 10), entered_by: officer.id, entered_at: at }
      const whose = { contributor_name: `Writer ${place}`, counts_as: id, reference: `C-${id}` }
      await db
        .insertInto('contribution')
        .values({ id, review_id: review.id, channel: 'letter', body, ...entered, ...whose })
        .execute()
      const theme = themes[which]?.id ?? ''
      const coding = { theme, stance: 'for' as const, contribution: id, revision: null }
      await code(db, { review, coding, officer, at })
    }
  } finally {
    await db.destroy()
  }
}
