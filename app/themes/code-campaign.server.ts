import { membersToCode } from '#db/queries/campaigns.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Stance } from '#db/schema/themes.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { code } from './code.server.ts'

/** Each is a transaction of its own, while an officer waits for the page. */
const AT_ONCE = 300

type Campaign = { review: { id: string; codeframe_id: string }; campaign: string }
type Acting = Campaign & { officer: { id: string }; at: string }
type CodingAll = Acting & { theme: string; stance: Stance; limit?: number }

export type CampaignCoded =
  { ok: true; coded: number; isDone: boolean } | { ok: false; why: 'closed' }

/**
 * Counts the members of a campaign in a theme, each as if it were coded alone and told alike. A large
 * one takes several goes: asked again, it takes the next of those that are left.
 */
export async function codeCampaign(db: Db, coding: CodingAll): Promise<CampaignCoded> {
  const { campaign, theme, stance, limit = AT_ONCE, ...rest } = coding
  const { review, officer, at } = rest
  const members = await membersToCode(db, { campaign, theme, limit: limit + 1 })
  let coded = 0
  for (const { id: contribution, revision_id: revision } of members.slice(0, limit)) {
    const done = await code(db, {
      review,
      coding: { theme, stance, contribution, revision },
      officer,
      at,
    })
    if (done.ok) coded += 1
    else if (done.why === 'closed') return { ok: false, why: done.why }
  }
  await db.transaction().execute((trx) => confirmIn(trx, { campaign, review, officer, at, coded }))
  // What could not be coded stays among those that are left, so nobody is sent round for ever.
  return { ok: true, coded, isDone: coded === 0 || members.length <= limit }
}

async function confirmIn(
  trx: Trx,
  { campaign, review, officer, at, coded }: Acting & { coded: number },
) {
  await trx
    .updateTable('campaign')
    .set({ confirmed_by: officer.id, confirmed_at: at })
    .where('id', '=', campaign)
    .where('confirmed_at', 'is', null)
    .execute()
  await recordEvent(trx, {
    action: 'review.campaign_coded',
    actor: officer,
    subject: review,
    detail: { contributions: coded },
    at,
  })
}

/** Its members are read one by one again; a machine does not group them a second time. */
export async function dissolveCampaign(db: Db, { review, campaign, officer, at }: Acting) {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('campaign')
      .set({ dissolved_by: officer.id, dissolved_at: at })
      .where('id', '=', campaign)
      .where('review_id', '=', review.id)
      .where('dissolved_at', 'is', null)
      .execute()
    await recordEvent(trx, {
      action: 'review.campaign_dissolved',
      actor: officer,
      subject: review,
      at,
    })
  })
}
