import { packOf } from '#db/queries/review-pack.server.ts'
import {
  codingsNow,
  codingsSince,
  handOverEvent,
  redactionsSince,
  themesNow,
} from '#db/queries/since-hand-over.server.ts'
import type { Db } from '#db/schema.ts'
import { codingsCompared, themesCompared, type Compared } from './compare.ts'
import { readPack } from './pack.ts'
import { hashOf } from './seal-pack.server.ts'

type Review = { id: string; codeframe_id: string }

export type Verified = {
  /** Whether the pack still has its hash, and no row that it rests on was changed behind our back. */
  holds: boolean
  sealed: string
  recomputed: string
  handedOverAt: string
  /** What nobody could have done through Folkmoot. */
  altered: string[]
  /** What was rightly done since. */
  since: string[]
}

/** Checks a pack against its hash, the log's note of it and the rows it was made of; null without a pack. */
export async function verifyReview(db: Db, review: Review): Promise<Verified | null> {
  const record = await packOf(db, review.id)
  if (!record) return null
  const { sha256, handed_over_at: handedOverAt } = record
  const recomputed = hashOf(record.pack)
  const found = await compared(db, { review, ...record })
  const altered = [...found.altered, ...(await againstLog(db, { review, sha256 }))]
  return {
    holds: recomputed === sha256 && altered.length === 0,
    sealed: sha256,
    recomputed,
    handedOverAt,
    altered,
    since: found.since,
  }
}

type Sealed = { review: Review; pack: string; handed_over_at: string }

async function compared(
  db: Db,
  { review, pack: text, handed_over_at: at }: Sealed,
): Promise<Compared> {
  const pack = readPack(text)
  if (!pack) return { altered: ['The pack cannot be read any more.'], since: [] }
  const codeframe = review.codeframe_id
  const ids = pack.codings.flatMap(({ id }) => (id ? [id] : []))
  const now = (await codingsNow(db, ids)).map(({ body, ...coding }) => ({
    ...coding,
    words: body === null ? null : hashOf(body),
  }))
  const codings = codingsCompared(pack, now)
  const themes = themesCompared(pack.themes, await themesNow(db, codeframe))
  const added = (await codingsSince(db, { codeframe, at }))
    .filter(({ id }) => !ids.includes(id))
    .map(({ reference, themeName }) => `${reference} was coded to “${themeName}”.`)
  const masked = (await redactionsSince(db, { review: review.id, at })).map(
    ({ reference, made_at }) =>
      made_at > at ? `Words of ${reference} were masked.` : `A mask was taken off ${reference}.`,
  )
  return {
    altered: codings.altered,
    since: [...codings.since, ...added, ...masked, ...themes],
  }
}

/** Whoever changes a pack and its hash together has not changed the sealed log. */
async function againstLog(db: Db, { review, sha256 }: { review: Review; sha256: string }) {
  const event = await handOverEvent(db, review.id)
  const noted = /"sha256":"([0-9a-f]{64})"/.exec(event?.detail ?? '')?.[1]
  if (noted === undefined || noted === sha256) return []
  return [`The log has another hash for the hand-over: ${noted}.`]
}
