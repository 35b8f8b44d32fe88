import { reopenReview } from '#app/outcomes/reopen.server.ts'
import { db } from '#app/platform/database.server.ts'
import { openReview } from '#app/reviews/open.server.ts'
import { aComment, aMomentLater, aPublication, type aPerson } from './ambleford.ts'
import { aReview, answeringGates, asItStands, aTheme, concluding, theReview } from './review.ts'

const DUE = '2027-06-01T08:00:00.000Z'

/** A review with its outcome published and told, and the one that checks it, planned. */
export async function aCheck(authors: Awaited<ReturnType<typeof aPerson>>[]) {
  const page = await aPublication()
  const earlier = await aReview([page])
  const theme = await aTheme(earlier)
  for (const by of authors) await aComment({ on: page, by })
  await concluding(earlier, [theme])
  const { officer, member, pages, decision_maker: decisionMaker } = earlier
  const reopened = await reopenReview(db, { review: earlier, decisionMaker, officer, at: DUE })
  if (!reopened.ok) throw new Error(reopened.why)
  const check = { ...(await theReview(reopened.slug)), officer, member, pages }
  const opening = async () => {
    await answeringGates(check)
    const opened = await openReview(db, { review: check, officer, at: aMomentLater() })
    if (!opened.ok) throw new Error(opened.why)
    return asItStands(check)
  }
  return { earlier, check, opening }
}
