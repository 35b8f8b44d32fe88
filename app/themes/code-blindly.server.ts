import { newId } from '#db/id.ts'
import { sampleOf } from '#db/queries/agreement.server.ts'
import { standingThemes } from '#db/queries/themes.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { holdReview } from '#app/reviews/hold.server.ts'
import { endIfDone } from './end-sample.server.ts'

type Blind = {
  review: { id: string; codeframe_id: string }
  sample: string
  contribution: string
  /** Those that are there; none is an answer too. */
  themes: string[]
  officer: { id: string }
  at: string
}

export type CodedBlindly =
  { ok: true } | { ok: false; why: 'closed' | 'not_theirs' | 'coded_already' | 'not_in_review' }

/** A second coder says which themes are in a contribution. It counts in no figure but the agreement. */
export async function codeBlindly(db: Db, coding: Blind): Promise<CodedBlindly> {
  return db.transaction().execute((trx) => codeIn(trx, coding))
}

async function codeIn(trx: Trx, coding: Blind): Promise<CodedBlindly> {
  const { review, sample: id, contribution, officer, at } = coding
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const sample = await sampleOf(trx, { review: review.id, sample: id })
  if (sample?.coder !== officer.id) return { ok: false, why: 'not_theirs' }
  const themes = [...new Set(coding.themes)]
  const standing = themes.length
    ? await standingThemes(trx, { codeframe: review.codeframe_id, themes })
    : []
  if (standing.length !== themes.length) return { ok: false, why: 'not_in_review' }
  const marked = await trx
    .updateTable('sampled_contribution')
    .set({ coded_at: at })
    .where('sample_id', '=', id)
    .where('contribution_id', '=', contribution)
    .where('coded_at', 'is', null)
    .executeTakeFirst()
  if (marked.numUpdatedRows !== 1n) return { ok: false, why: 'coded_already' }
  await write(trx, coding)
  await endIfDone(trx, { review, sample: id, officer, at })
  return { ok: true }
}

async function write(trx: Trx, { sample, contribution, themes, officer, at }: Blind) {
  if (themes.length === 0) return
  const { revision_id } = await trx
    .selectFrom('sampled_contribution')
    .select('revision_id')
    .where('sample_id', '=', sample)
    .where('contribution_id', '=', contribution)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('coding')
    .values(
      [...new Set(themes)].map((theme_id) => ({
        id: newId(),
        theme_id,
        contribution_id: contribution,
        revision_id,
        // The agreement is about whether a theme is there, and no more is asked.
        stance: 'none' as const,
        coded_by: officer.id,
        sample_id: sample,
        coded_at: at,
      })),
    )
    .execute()
}
