import { newId } from '#db/id.ts'
import { commentsToGather, reviewsGathering } from '#db/queries/gathering.server.ts'
import type { Trx } from '#db/schema.ts'

const AT_A_TIME = 500

/** A comment that has just come in is evidence in each open review whose scope it is in. */
export async function gatherComment(
  trx: Trx,
  { comment, at }: { comment: { id: string }; at: string },
) {
  for (const { id, submitted_at } of await reviewsGathering(trx, comment.id)) {
    await gather(trx, { review: { id }, comments: [{ id: comment.id, submitted_at }], at })
  }
}

/** Takes into a review whatever is in its scope and not in it yet; answers how much that was. */
export async function gatherScope(
  trx: Trx,
  { review, at }: { review: { id: string }; at: string },
) {
  let gathered = 0
  for (;;) {
    const comments = await commentsToGather(trx, { review: review.id, limit: AT_A_TIME })
    await gather(trx, { review, comments, at })
    gathered += comments.length
    if (comments.length < AT_A_TIME) return gathered
  }
}

type Comment = { id: string; submitted_at: string }

type Gathering = { review: { id: string }; comments: Comment[]; at: string }

async function gather(trx: Trx, { review, comments, at }: Gathering) {
  if (comments.length === 0) return
  await trx
    .insertInto('contribution')
    .values(
      comments.map((comment) => ({
        id: newId(),
        review_id: review.id,
        channel: 'comment' as const,
        comment_id: comment.id,
        received_on: comment.submitted_at.slice(0, 10),
        entered_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** New words are read and coded anew wherever the evidence is still open. */
export async function readAnew(trx: Trx, comment: { id: string }) {
  await trx
    .updateTable('contribution')
    .set({ consideration: 'unread', verified_by: null, verified_at: null })
    .where('comment_id', '=', comment.id)
    .where('review_id', 'in', (eb) =>
      eb.selectFrom('policy_review').select('id').where('state', 'in', ['planned', 'gathering']),
    )
    .execute()
}
