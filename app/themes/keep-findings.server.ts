import { newId } from '#db/id.ts'
import { declinedOn } from '#db/queries/readings.server.ts'
import { campaignOfAny } from '#db/queries/campaigns.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { FoundCampaign } from './campaign.ts'
import type { Candidate } from './candidate.ts'
import type { Suggested } from './suggester.ts'

const MOST_EXAMPLES = 3
const AT_ONCE = 400

type Candidates = { review: string; candidates: Candidate[]; at: string }

/** In place of those found before that nobody has settled. */
export async function keepCandidates(db: Db, { review, candidates, at }: Candidates) {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('candidate_theme')
      .where('review_id', '=', review)
      .where('settled_at', 'is', null)
      .execute()
    const settled = await trx
      .selectFrom('candidate_theme')
      .select('phrases')
      .where('review_id', '=', review)
      .limit(500)
      .execute()
    const known = new Set(settled.map(({ phrases }) => phrases))
    const rows = candidates
      .map(({ phrases, count, members }) => ({
        id: newId(),
        review_id: review,
        phrases: JSON.stringify(phrases),
        contributions: count,
        examples: JSON.stringify(members.slice(0, MOST_EXAMPLES)),
        found_at: at,
      }))
      .filter(({ phrases }) => !known.has(phrases))
    if (rows.length > 0) await trx.insertInto('candidate_theme').values(rows).execute()
  })
}

const FOUND_BY = 'MinHash 1'

type Campaigns = { review: string; campaigns: FoundCampaign[]; at: string }

/** What belongs to a campaign that is known joins it; what an officer said is none stays none. */
export async function keepCampaigns(db: Db, { review, campaigns, at }: Campaigns) {
  for (const { members } of campaigns) {
    const ids = members.map(({ id }) => id)
    const campaign = (await campaignOfAny(db, ids)) ?? (await startCampaign(db, { review, at }))
    for (let first = 0; first < members.length; first += AT_ONCE) {
      const some = members.slice(first, first + AT_ONCE)
      await db.transaction().execute((trx) => joinCampaign(trx, { campaign, members: some }))
    }
  }
}

async function startCampaign(db: Db, { review, at }: { review: string; at: string }) {
  const id = newId()
  const found = { id, review_id: review, name: '', found_by: FOUND_BY, found_at: at }
  await db.insertInto('campaign').values(found).execute()
  return id
}

type Joining = { campaign: string; members: FoundCampaign['members'] }

async function joinCampaign(trx: Trx, { campaign, members }: Joining) {
  for (const { id, wording } of members) {
    await trx
      .updateTable('contribution')
      .set({ campaign_id: campaign, campaign_text: wording })
      .where('id', '=', id)
      .where('campaign_id', 'is', null)
      .execute()
  }
}

type Suggesting = {
  page: { id: string; revision_id: string | null }[]
  found: Suggested[]
  suggested_by: string
  at: string
}

/**
 * In place of what was suggested before; a theme that a person declined is not suggested again. What
 * somebody has coded meanwhile keeps the suggestions that they saw.
 */
export async function keepSuggestions(db: Db, suggesting: Suggesting) {
  if (suggesting.found.length === 0) return 0
  return db.transaction().execute((trx) => keepIn(trx, suggesting))
}

async function keepIn(trx: Trx, { page, found, suggested_by, at }: Suggesting) {
  const ids = await stillUncoded(trx, found)
  const declined = new Set(
    (await declinedOn(trx, ids)).map((coding) => `${coding.contribution_id} ${coding.theme_id}`),
  )
  const revisions = new Map(page.map(({ id, revision_id }) => [id, revision_id]))
  const rows = found
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, suggestions }) =>
      suggestions
        .filter(({ theme }) => !declined.has(`${id} ${theme}`))
        .map(({ theme, score, drivers }) => ({
          id: newId(),
          theme_id: theme,
          contribution_id: id,
          revision_id: revisions.get(id) ?? null,
          stance: 'none' as const,
          suggested_by,
          score,
          drivers: JSON.stringify(drivers),
          coded_at: at,
        })),
    )
  await supersede(trx, { ids, at })
  if (rows.length > 0) await trx.insertInto('coding').values(rows).execute()
  for (const { note } of found) await note?.(trx)
  return rows.length
}

async function stillUncoded(trx: Trx, found: Suggested[]) {
  const rows = await trx
    .selectFrom('contribution')
    .select('id')
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .where('consideration', 'in', ['unread', 'read'])
    .execute()
  return rows.map(({ id }) => id)
}

async function supersede(trx: Trx, { ids, at }: { ids: string[]; at: string }) {
  if (ids.length === 0) return
  await trx
    .updateTable('coding')
    .set({ removed_at: at })
    .where('contribution_id', 'in', ids)
    .where('suggested_by', 'is not', null)
    .where('removed_at', 'is', null)
    .execute()
}
