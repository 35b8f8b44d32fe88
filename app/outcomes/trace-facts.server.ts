import { appealsAbout } from '#db/queries/appeals.server.ts'
import { masksOn } from '#db/queries/redactions.server.ts'
import { decisionsAbout } from '#db/queries/decisions.server.ts'
import { considerationOf, dispositionsOf } from '#db/queries/dispositions.server.ts'
import { officialRepliesTo, themesOfComment } from '#db/queries/own-comments.server.ts'
import { reviewsOver } from '#db/queries/reviews.server.ts'
import type { Db } from '#db/schema.ts'
import type { PublicationState } from '#db/schema/comments.ts'
import type { Changed, TracedReview, TraceFacts } from './trace.ts'

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
  const codeframes = [...new Set(themes.map((theme) => theme.codeframe_id))]
  const reviews = await Promise.all(
    codeframes.map((codeframe) =>
      tracedReview(db, { codeframe, themes: themes.filter((t) => t.codeframe_id === codeframe) }),
    ),
  )
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
    reviews: reviews.filter((review) => review !== null),
    otherOutcomes: over
      .filter(
        ({ state, codeframe_id }) => state === 'published' && !codeframes.includes(codeframe_id),
      )
      .map(({ slug, title }) => ({ slug, title })),
  }
}

type Decision = Awaited<ReturnType<typeof decisionsAbout>>[number]

/** A contributor is told what was decided and under which rule, not by which officer. */
function withoutNames({ verdict, decided_at, note, rule, ruleTitle }: Decision) {
  return { verdict, decided_at, note, rule, ruleTitle }
}

type Counted = { codeframe: string; themes: Awaited<ReturnType<typeof themesOfComment>> }

async function tracedReview(db: Db, { codeframe, themes }: Counted): Promise<TracedReview | null> {
  const [first] = themes
  if (!first) return null
  const [answers, record] = await Promise.all([
    first.outcomePublishedAt ? dispositionsOf(db, codeframe) : [],
    considerationOf(db, first.review_id),
  ])
  const byTheme = new Map(answers.map((answer) => [answer.theme_id, answer]))
  return {
    slug: first.slug,
    title: first.title,
    codedAt: first.coded_at,
    considered:
      record?.considered_at && record.considered_by
        ? { by: record.considered_by, at: record.considered_at }
        : null,
    outcome: first.decided_on
      ? {
          decidedBy: first.decided_by_body ?? '',
          decidedOn: first.decided_on,
          nextCheck:
            first.next_check_on && first.next_check
              ? { on: first.next_check_on, what: first.next_check }
              : null,
        }
      : null,
    themes: themes.map(({ theme_id, name }) => {
      const answer = byTheme.get(theme_id)
      return { name, answer: answer ? { ...answer, changed: changedBy(answer) } : null }
    }),
  }
}

type Answer = Awaited<ReturnType<typeof dispositionsOf>>[number]

function changedBy(answer: Answer): Changed | null {
  if (!answer.changed_slug) return null
  const place = answer.changed_section_key ? `#${answer.changed_section_key}` : ''
  const words = `${answer.changed_heading ?? answer.changed_title ?? ''}, edition ${answer.changed_edition}`
  return { href: `/publications/${answer.changed_slug}${place}`, words }
}
