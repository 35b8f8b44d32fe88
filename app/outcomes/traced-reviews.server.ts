import { considerationOf, dispositionsOf } from '#db/queries/dispositions.server.ts'
import type { themesOfComment } from '#db/queries/own-comments.server.ts'
import type { Db } from '#db/schema.ts'
import type { Changed, TracedReview } from './trace.ts'

type Themes = Awaited<ReturnType<typeof themesOfComment>>

/** What became of the themes that something was counted in, review by review. */
export async function tracedReviews(db: Db, themes: Themes) {
  const codeframes = [...new Set(themes.map((theme) => theme.codeframe_id))]
  const reviews = await Promise.all(
    codeframes.map((codeframe) =>
      tracedReview(db, { codeframe, themes: themes.filter((t) => t.codeframe_id === codeframe) }),
    ),
  )
  return reviews.filter((review) => review !== null)
}

type Counted = { codeframe: string; themes: Themes }

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
