import { db } from '#app/platform/database.server.ts'
import { changeInWords } from '#app/themes/history.ts'
import { themeCounts } from '#db/queries/codings.server.ts'
import { changesOf } from '#db/queries/themes.server.ts'
import type { Stance } from '#db/schema/themes.ts'
import { aComment, aMomentLater, aPerson, aPublication } from './ambleford.ts'
import { aReview, asItStands, aTheme, coding, type AReview } from './review.ts'

export const by = (review: AReview) => ({ review, officer: review.officer, at: aMomentLater() })

/** Two themes, and comments on which one, the other, or both stand. */
export async function aReviewOf(said: { quiet?: Stance; hours?: Stance }[]) {
  const page = await aPublication()
  const review = await aReview([page])
  const [quiet, hours] = [await aTheme(review), await aTheme(review, 'Longer hours')]
  const comments = []
  for (const stances of said) {
    const comment = await aComment({ on: page, by: await aPerson('Dev R') })
    comments.push(comment)
    if (stances.quiet) await coding(review, { comment, theme: quiet, stance: stances.quiet })
    if (stances.hours) await coding(review, { comment, theme: hours, stance: stances.hours })
  }
  return { page, review, quiet, hours, comments }
}

export async function counts(review: AReview) {
  const { codeframe_id } = await asItStands(review)
  const rows = await themeCounts(db, codeframe_id)
  return Object.fromEntries(
    rows.map((row) => [row.name, [row.contributions, row.inFavour, row.against]]),
  )
}

export async function historyOf(theme: string) {
  return (await changesOf(db, theme)).map((change) => changeInWords(change, { of: theme }))
}

export const SAID = [
  { quiet: 'for' },
  { hours: 'against' },
  { quiet: 'for', hours: 'for' },
  { quiet: 'for', hours: 'against' },
  { quiet: 'none', hours: 'for' },
  { quiet: 'against', hours: 'none' },
] as const
