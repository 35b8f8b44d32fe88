import { contributionsIn } from '#db/queries/telling.server.ts'
import type { Trx } from '#db/schema.ts'
import type { Tells } from '#db/schema/outcomes.ts'
import { TIDINGS } from './tidings.ts'

type Beginning = {
  /** The outcome, the feedback or the opened review that it is about. */
  about: string
  tells: Tells
  /** Whose contributors and followers are told. */
  review: { id: string }
  by: { id: string }
  at: string
}

/** A round goes on from here, so that nobody waits while thousands of mails are written down. */
export async function beginTelling(trx: Trx, { about, tells, review, by, at }: Beginning) {
  const toContributors = TIDINGS[tells].contributors !== null
  const { contributions } = await contributionsIn(trx, review.id)
  await trx
    .insertInto('telling')
    .values({
      about_id: about,
      tells,
      review_id: review.id,
      told_by: by.id,
      part: toContributors ? 'contributors' : 'followers',
      after: '',
      looked_at: 0,
      total: toContributors ? contributions : 0,
      began_at: at,
    })
    .execute()
}

/** Whoever was not told yet is not told. */
export async function stopTelling(trx: Trx, { about, at }: { about: string; at: string }) {
  await trx
    .updateTable('telling')
    .set({ stopped_at: at })
    .where('about_id', '=', about)
    .where('finished_at', 'is', null)
    .where('stopped_at', 'is', null)
    .execute()
}
