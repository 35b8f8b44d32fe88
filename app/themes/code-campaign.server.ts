import { membersToCode } from '#db/queries/campaigns.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Stance } from '#db/schema/themes.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { code } from './code.server.ts'

const AT_ONCE = 200

type Campaign = { review: { id: string; codeframe_id: string }; campaign: string }
type Acting = Campaign & { officer: { id: string }; at: string }
type CodingAll = Acting & { theme: string; stance: Stance }

/**
 * Counts all members of a campaign in a theme, each as if it were coded alone and told alike. Left
 * half-way, it goes on from there when it is asked again.
 */
export async function codeCampaign(db: Db, { campaign, theme, stance, ...rest }: CodingAll) {
  const { review, officer, at } = rest
  let [after, coded] = ['', 0]
  for (;;) {
    const members = await membersToCode(db, { campaign, theme, after, limit: AT_ONCE })
    for (const { id: contribution, revision_id: revision } of members) {
      const coding = { theme, stance, contribution, revision }
      const done = await code(db, { review, coding, officer, at })
      if (done.ok) coded += 1
      else if (done.why === 'closed') return { ok: false as const, why: done.why }
    }
    after = members.at(-1)?.id ?? after
    if (members.length < AT_ONCE) break
  }
  await db.transaction().execute((trx) => confirmIn(trx, { campaign, review, officer, at, coded }))
  return { ok: true as const, coded }
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
