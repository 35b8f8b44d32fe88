import {
  importedComments,
  importedPingbacks,
  importedPublication,
} from '#db/queries/imports.server.ts'
import type { Db } from '#db/schema.ts'
import type { CommentIntake, Intake, PingbackIntake } from './intake.ts'

/** Where a comment stands in its thread. */
export type Place = { id: string; root_id: string; depth: number }

/** What of an entry is not here yet. */
export type News = {
  /** The publication, where it is here already. */
  publication: { id: string } | undefined
  comments: CommentIntake[]
  /** Those among them whose comment to answer neither is here nor comes in. */
  orphans: CommentIntake[]
  pingbacks: PingbackIntake[]
  /** By source id: comments that are here under this publication. */
  places: Map<string, Place>
  commentsThere: number
  pingbacksThere: number
}

type Asked = { intake: Intake; source: string }

export async function newsIn(db: Db, { intake, source }: Asked): Promise<News> {
  const publication = await importedPublication(db, { source, sourceId: intake.sourceId })
  const known = await importedComments(db, { source, sourceIds: idsIn(intake) })
  const notices = intake.pingbacks.map(({ sourceId }) => sourceId)
  const pingbacksKnown = await importedPingbacks(db, { source, sourceIds: notices })

  const there = new Set([...known, ...pingbacksKnown].map(({ sourceId }) => sourceId))
  const comments = intake.comments.filter(({ sourceId }) => !there.has(sourceId))
  const pingbacks = intake.pingbacks.filter(({ sourceId }) => !there.has(sourceId))
  const here = known.filter((comment) => comment.publication_id === publication?.id)
  const places = new Map(here.map((comment) => [comment.sourceId ?? '', comment]))
  return {
    publication,
    comments,
    orphans: orphansAmong(comments, places),
    pingbacks,
    places,
    commentsThere: intake.comments.length - comments.length,
    pingbacksThere: intake.pingbacks.length - pingbacks.length,
  }
}

/** A comment that came in before and was refused since can still be answered. */
function idsIn({ comments }: Intake) {
  const ids = comments.flatMap(({ sourceId, parentSourceId }) => [sourceId, parentSourceId ?? ''])
  return [...new Set(ids)].filter((id) => id !== '')
}

function orphansAmong(comments: CommentIntake[], places: Map<string, Place>) {
  const coming = new Set(comments.map(({ sourceId }) => sourceId))
  return comments.filter(
    ({ parentSourceId: parent }) => parent !== null && !places.has(parent) && !coming.has(parent),
  )
}
