import type { Insertable } from 'kysely'
import { randomBytes } from 'node:crypto'
import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'
import type { CommentTable } from '#db/schema/comments.ts'
import { REFERENCE_LENGTH, referenceFrom, shownAs } from '#app/comments/comment.ts'
import { writeRevision } from '#app/comments/submit.server.ts'
import { displayName } from '#app/people/display-name.ts'
import { gatherComment } from '#app/reviews/gather.server.ts'
import type { Speaker } from './appoint-authors.server.ts'
import type { CommentIntake } from './intake.ts'
import type { Place } from './news.server.ts'
import { recognise } from './recognise.server.ts'

type Writing = {
  comment: CommentIntake
  publication: { id: string }
  parent: Place | null
  source: string
  speaker: Speaker
  at: string
}

/** Writes one comment of the old site; what waited there for a decision waits here for an officer. */
export async function writeComment(trx: Trx, writing: Writing): Promise<Place> {
  const { comment, parent, source, at } = writing
  const identity = await recognise(trx, { source, identity: comment.identity, at })
  const place = await placeComment(trx, { ...writing, identity })
  await writeRevision(trx, {
    comment: place,
    number: 1,
    body: comment.body,
    concerns: comment.state === 'held' ? [{ reason: 'premod_page', matched: null }] : [],
    at: comment.submittedAt,
  })
  await gatherComment(trx, { comment: place, at })
  if (comment.isOfficialReply && parent) {
    const answered = { reply_id: place.id, comment_id: parent.id, working_days: null }
    await trx.insertInto('answer').values(answered).execute()
  }
  return place
}

type Placing = Writing & { identity: { id: string; person_id: string | null } }

async function placeComment(trx: Trx, placing: Placing) {
  const { comment, publication, parent, identity, source, at } = placing
  const { state, submittedAt } = comment
  const id = newId()
  const place = { id, root_id: parent?.root_id ?? id, depth: parent ? parent.depth + 1 : 0 }
  const published_at = state === 'published' ? submittedAt : null
  const row = {
    ...place,
    ...speech(placing),
    publication_id: publication.id,
    parent_id: parent?.id ?? null,
    legacy_identity_id: identity.id,
    state,
    shown_as: shownAs({ state, published_at }, false),
    revision: 1,
    waiting_since: state === 'held' ? at : null,
    source,
    source_id: comment.sourceId,
    submitted_at: submittedAt,
    published_at,
  }
  let isPlaced = false
  while (!isPlaced) isPlaced = await insertWithReference(trx, row)
  return place
}

/** An official reply needs nobody to consider it; nobody here has considered the rest. */
function speech({ comment, speaker, identity }: Placing) {
  if (!comment.isOfficialReply) {
    const { person_id } = identity
    return {
      person_id,
      author_name: displayName(comment.authorName),
      consideration: 'unread' as const,
    }
  }
  return {
    appointment_id: speaker.id,
    voice: 'member' as const,
    author_name: speaker.holderName,
    consideration: 'read' as const,
  }
}

/** Among a hundred thousand comments some references meet; the one that lost draws another. */
async function insertWithReference(trx: Trx, row: Omit<Insertable<CommentTable>, 'reference'>) {
  const inserted = await trx
    .insertInto('comment')
    .values({ ...row, reference: referenceFrom(randomBytes(REFERENCE_LENGTH)) })
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}
