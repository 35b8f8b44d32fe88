import { appealsAbout } from '#db/queries/appeals.server.ts'
import { masksOn } from '#db/queries/redactions.server.ts'
import { decisionsAbout } from '#db/queries/decisions.server.ts'
import { officialRepliesTo, themesOfComment } from '#db/queries/own-comments.server.ts'
import { reviewsOver } from '#db/queries/reviews.server.ts'
import type { Db } from '#db/schema.ts'
import type { PublicationState } from '#db/schema/comments.ts'
import type { TraceFacts } from './trace.ts'
import { tracedReviews } from './traced-reviews.server.ts'

type Traced = {
  id: string
  publication_id: string
  state: PublicationState
  submitted_at: string
  published_at: string | null
}

/** Everything a contributor may know about what became of one comment of theirs. */
export async function traceFacts(db: Db, comment: Traced): Promise<TraceFacts> {
  const [decisions, appeals, masks, replies, themes, over] = await Promise.all([
    decisionsAbout(db, comment.id),
    appealsAbout(db, comment.id),
    masksOn(db, comment.id),
    officialRepliesTo(db, comment.id),
    comment.state === 'withdrawn' ? [] : themesOfComment(db, comment.id),
    comment.state === 'withdrawn' ? [] : reviewsOver(db, comment.publication_id),
  ])
  const codeframes = new Set(themes.map((theme) => theme.codeframe_id))
  return {
    comment,
    decisions: decisions.map(withoutNames),
    appeals: appeals.map(({ submitted_at, due_at, result, words, answered_at }) => ({
      submitted_at,
      due_at,
      result,
      words,
      answered_at,
    })),
    masks,
    replies,
    reviews: await tracedReviews(db, themes),
    otherOutcomes: over
      .filter(({ state, codeframe_id }) => state === 'published' && !codeframes.has(codeframe_id))
      .map(({ slug, title }) => ({ slug, title })),
  }
}

type Decision = Awaited<ReturnType<typeof decisionsAbout>>[number]

/** A contributor is told what was decided and under which rule, not by which officer. */
function withoutNames({ verdict, decided_at, note, rule, ruleTitle }: Decision) {
  return { verdict, decided_at, note, rule, ruleTitle }
}
