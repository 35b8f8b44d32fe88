import { dispositionsOf } from '#db/queries/dispositions.server.ts'
import { progressOf, openReviewFollowing } from '#db/queries/progress.server.ts'
import type { outcomeOf } from '#db/queries/outcomes.server.ts'
import type { feedbackOf } from '#db/queries/feedback.server.ts'
import type { Db } from '#db/schema.ts'
import { config } from '#app/platform/config.server.ts'
import { excerpt } from './excerpt.ts'
import { publishedWith, type Published } from './published.server.ts'

type Outcome = NonNullable<Awaited<ReturnType<typeof outcomeOf>>>
type Feedback = NonNullable<Awaited<ReturnType<typeof feedbackOf>>>
type Review = { id: string; slug: string; codeframe_id: string }

/** What the page of an outcome says, for other programs. */
export async function outcomeForApi(
  db: Db,
  { review, outcome }: { review: Review; outcome: Outcome },
) {
  const [published, answers, progress, following] = await Promise.all([
    publishedWith(db, outcome.id),
    dispositionsOf(db, review.codeframe_id),
    progressOf(db, outcome.id),
    openReviewFollowing(db, review.id),
  ])
  const byTheme = new Map(answers.map((answer) => [answer.theme_id, answer]))
  const { id: _, ...words } = outcome
  return {
    ...words,
    figures: published.figures,
    themes: themesOf(published).map(({ id, ...theme }) => {
      const answer = byTheme.get(id)
      return { ...theme, answer: answer ? answerOf(answer) : null }
    }),
    progress: progress.map(({ done_on, body }) => ({ done_on, body })),
    followed_by: following ? `${config.origin}/reviews/${following.slug}` : null,
    url: `${config.origin}/reviews/${review.slug}/outcome`,
  }
}

/** The same of the feedback that was published before. */
export async function feedbackForApi(
  db: Db,
  { review, feedback }: { review: Review; feedback: Feedback },
) {
  const published = await publishedWith(db, feedback.id)
  const { id: _, ...words } = feedback
  return {
    ...words,
    figures: published.figures,
    themes: themesOf(published).map(({ id: _, ...theme }) => theme),
    url: `${config.origin}/reviews/${review.slug}/feedback`,
  }
}

function themesOf({ themes, quotes }: Published) {
  const said = new Map(quotes.map((quote) => [quote.theme_id, quote]))
  return themes.map(({ inFavour, ...theme }) => {
    const quote = said.get(theme.id)
    return {
      ...theme,
      in_favour: inFavour,
      quote: quote
        ? {
            text: excerpt(quote.public_html),
            url: `${config.origin}/comments/${quote.reference}`,
          }
        : null,
    }
  })
}

type Answer = Awaited<ReturnType<typeof dispositionsOf>>[number]

function answerOf(answer: Answer) {
  const { disposition, reason, what_changes, decision_reference, deferred_until } = answer
  const place = answer.changed_section_key ? `#${answer.changed_section_key}` : ''
  return {
    ...{ disposition, reason, what_changes, decision_reference, deferred_until },
    changed: answer.changed_slug
      ? `${config.origin}/publications/${answer.changed_slug}${place}`
      : null,
  }
}
