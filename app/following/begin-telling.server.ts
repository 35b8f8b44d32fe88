import { contributionsIn } from '#db/queries/telling.server.ts'
import type { Trx } from '#db/schema.ts'
import type { Tells } from '#db/schema/outcomes.ts'
import { TIDINGS } from './tidings.ts'

type Beginning = {
  /** The outcome, the feedback, the review, the edition or the page that it is about. */
  about: string
  tells: Tells
  by: { id: string }
  at: string
  /** Whose contributors and followers are told. */
} & ({ review: { id: string } } | { publication: { id: string } })

/** A round goes on from here, so that nobody waits while thousands of mails are written down. */
export async function beginTelling(trx: Trx, { about, tells, by, at, ...whose }: Beginning) {
  const review = 'review' in whose ? whose.review.id : null
  const toContributors = review !== null && TIDINGS[tells].contributors !== null
  const total = toContributors ? (await contributionsIn(trx, review)).contributions : 0
  await trx
    .insertInto('telling')
    .values({
      about_id: about,
      tells,
      review_id: review,
      publication_id: 'publication' in whose ? whose.publication.id : null,
      told_by: by.id,
      part: toContributors ? 'contributors' : 'followers',
      after: '',
      looked_at: 0,
      total,
      began_at: at,
    })
    .execute()
}

type Stopping = { at: string } & ({ about: string } | { publication: { id: string } })

/** Whoever was not told yet, of one thing or of anything about a page, is not told. */
export async function stopTelling(trx: Trx, { at, ...told }: Stopping) {
  await trx
    .updateTable('telling')
    .set({ stopped_at: at })
    .where((eb) =>
      'about' in told
        ? eb('about_id', '=', told.about)
        : eb('publication_id', '=', told.publication.id),
    )
    .where('finished_at', 'is', null)
    .where('stopped_at', 'is', null)
    .execute()
}
