import type { Db } from '#db/schema.ts'
import type { Progress } from './block.ts'
import { contributionPages, type Contribution, type Facts } from './facts.server.ts'
import { aboutThemes, wordsShown } from './in-words.ts'

/** The facts of the report for a program: nothing in it that the public may not read. */
export async function jsonOf(db: Db, facts: Facts, progress: Progress) {
  const pieces = [`{"report":${JSON.stringify(reported(facts), null, 1)},\n"contributions":[`]
  let gathered = 0
  for await (const page of contributionPages(db, facts.review)) {
    const rows = page.map((contribution) => JSON.stringify(contributed(contribution)))
    if (rows.length > 0) pieces.push(`${gathered > 0 ? ',' : ''}\n${rows.join(',\n')}`)
    gathered += page.length
    await progress(gathered)
  }
  return Buffer.from([...pieces, ']}\n'].join(''))
}

function reported(facts: Facts) {
  const { review, outcome, record, counts, uncoded, coding, council, site, at } = facts
  return {
    council,
    made_at: at,
    review: {
      title: review.title,
      policy: review.policy,
      question: review.question,
      state: review.state,
      decided_by: review.decisionMakerName,
      post: review.decisionMakerPost,
      address: `${site}/reviews/${review.slug}`,
    },
    outcome: outcome && withoutId(outcome),
    sealed: record && { sha256: record.sha256, at: record.handed_over_at },
    considered_at: record?.considered_at ?? null,
    counts: { ...counts, under_no_theme: uncoded, ...coding },
    themes: aboutThemes(facts).map(({ theme, answer, quote }) => ({
      name: theme.name,
      description: theme.description,
      contributions: theme.contributions,
      people: theme.people,
      for: theme.inFavour,
      against: theme.against,
      disposition: answer?.disposition ?? null,
      reason: answer?.reason ?? null,
      deferred_until: answer?.deferred_until ?? null,
      changed_page: answer?.changed_slug ?? null,
      changed_edition: answer?.changed_edition ?? null,
      quote: quote?.reference ?? null,
    })),
  }
}

function withoutId({ id: _, ...outcome }: NonNullable<Facts['outcome']>) {
  return outcome
}

function contributed(contribution: Contribution) {
  const { reference, channel, received_on, state, shown_as, consideration, counts } = contribution
  return {
    reference,
    channel,
    received_on,
    publication_state: state,
    shown_as: shown_as ?? 'nothing',
    consideration_state: consideration,
    counted: counts,
    page: contribution.page,
    author: contribution.author,
    on_behalf_of: contribution.on_behalf_of,
    ward: contribution.ward,
    text: contribution.public_html === null ? null : wordsShown(contribution).join('\n\n'),
    themes: contribution.themes.map(({ name, stance }) => ({ name, stance })),
  }
}
