import { db } from '#app/platform/database.server.ts'

/**
 * Counts a review anew from single rows in plain code, with none of the queries that count for the
 * pages: every row of the tables is read, and what counts is decided here.
 */
export async function recountReview(review: { id: string; codeframe_id: string }) {
  const rows = await allRows(review)
  const counting = rows.contributions.filter((one) => counts(one, rows))
  const ids = new Set(counting.map(({ id }) => id))
  const codings = rows.codings.filter(
    (one) =>
      ids.has(one.contribution_id) &&
      one.removed_at === null &&
      one.coded_by !== null &&
      one.sample_id === null &&
      standsOn(one, rows),
  )
  return {
    figures: {
      comments: counting.filter(({ comment_id }) => comment_id !== null).length,
      entered: counting.filter(({ comment_id }) => comment_id === null).length,
      people: new Set(counting.map((one) => whoseIs(one, rows))).size,
      texts: new Set(counting.map((one) => textOf(one, rows))).size,
      inCampaigns: counting.filter((one) => isInCampaign(one, rows)).length,
      uncoded: counting.filter(({ id }) => !codings.some((one) => one.contribution_id === id))
        .length,
      ...codedBy(rows),
    },
    themes: rows.themes.map((theme) => themeOf(theme, { codings, counting, rows })).sort(inOrder),
  }
}

async function allRows({ id, codeframe_id }: { id: string; codeframe_id: string }) {
  const contributions = await db
    .selectFrom('contribution')
    .selectAll()
    .where('review_id', '=', id)
    .execute()
  const comments = await db.selectFrom('comment').selectAll().execute()
  const campaigns = await db.selectFrom('campaign').selectAll().execute()
  const revisions = await db.selectFrom('comment_revision').selectAll().execute()
  const all = await db.selectFrom('theme').selectAll().execute()
  const themes = all.filter((theme) => theme.codeframe_id === codeframe_id)
  const inIt = new Set(themes.map((theme) => theme.id))
  const codings = (await db.selectFrom('coding').selectAll().execute()).filter((one) =>
    inIt.has(one.theme_id),
  )
  return {
    contributions,
    codings,
    campaigns: new Set(
      campaigns
        .filter(({ confirmed_at, dissolved_at }) => confirmed_at !== null && dissolved_at === null)
        .map((campaign) => campaign.id),
    ),
    comments: new Map(comments.map((comment) => [comment.id, comment])),
    revisions: new Map(revisions.map((revision) => [revision.id, revision])),
    themes: themes.filter(({ retired_at }) => retired_at === null),
  }
}

type Rows = Awaited<ReturnType<typeof allRows>>
type Contribution = Rows['contributions'][number]
type Coding = Rows['codings'][number]

function counts(contribution: Contribution, { comments }: Rows) {
  const { consideration, comment_id, out_of_scope_at } = contribution
  if (consideration === 'excluded' || out_of_scope_at !== null) return false
  if (comment_id === null) return true
  const comment = comments.get(comment_id)
  if (!comment || comment.consideration === 'excluded') return false
  return comment.state !== 'withdrawn' || comment.author_left_at !== null
}

/** On the words of a comment that stand, or on a letter. */
function standsOn({ revision_id, contribution_id }: Coding, rows: Rows) {
  const contribution = rows.contributions.find(({ id }) => id === contribution_id)
  if (!contribution?.comment_id) return true
  const revision = revision_id === null ? undefined : rows.revisions.get(revision_id)
  const comment = rows.comments.get(contribution.comment_id)
  return revision?.comment_id === comment?.id && revision?.number === comment?.revision
}

function whoseIs({ comment_id, counts_as }: Contribution, { comments }: Rows) {
  const comment = comment_id === null ? undefined : comments.get(comment_id)
  return comment?.person_id ?? comment?.legacy_identity_id ?? counts_as
}

function textOf(contribution: Contribution, rows: Rows) {
  const { campaign_text, id } = contribution
  return isInCampaign(contribution, rows) ? (campaign_text ?? id) : id
}

/** A machine's find is none until officers code it as one. */
function isInCampaign({ campaign_id }: Contribution, { campaigns }: Rows) {
  return campaign_id !== null && campaigns.has(campaign_id)
}

/** Who coded, and what a machine suggested, taken back or not counted alike. */
function codedBy({ codings, contributions }: Rows) {
  const standing = codings.filter(({ removed_at }) => removed_at === null)
  const people = standing.filter(({ coded_by, sample_id }) => coded_by !== null && !sample_id)
  const machine = standing.filter(({ suggested_by }) => suggested_by !== null)
  const places = new Set(people.map(placeOf))
  return {
    coders: new Set(people.map(({ coded_by }) => coded_by)).size,
    suggested: machine.length,
    confirmed: machine.filter((suggestion) => places.has(placeOf(suggestion))).length,
    verified: contributions.filter(({ consideration }) => consideration === 'verified').length,
  }
}

function placeOf({ theme_id, contribution_id }: Coding) {
  return `${theme_id} ${contribution_id}`
}

type Counting = { codings: Coding[]; counting: Contribution[]; rows: Rows }

function themeOf(theme: { id: string; name: string }, { codings, counting, rows }: Counting) {
  const under = codings.filter(({ theme_id }) => theme_id === theme.id)
  const raised = counting.filter(({ id }) => under.some((one) => one.contribution_id === id))
  const of = (stance: string) =>
    new Set(under.filter((one) => one.stance === stance).map((one) => one.contribution_id)).size
  return {
    name: theme.name,
    contributions: raised.length,
    people: new Set(raised.map((one) => whoseIs(one, rows))).size,
    texts: new Set(raised.map((one) => textOf(one, rows))).size,
    inFavour: of('for'),
    against: of('against'),
    mixed: of('mixed'),
  }
}

function inOrder(one: ReturnType<typeof themeOf>, other: ReturnType<typeof themeOf>) {
  return other.contributions - one.contributions || (one.name < other.name ? -1 : 1)
}
