import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#db/id.ts'
import type { Db } from '#db/schema.ts'
import { after, DAY } from '#app/platform/clock.ts'
import type { CommentText } from './comment.ts'

type Typed = {
  publication: { id: string }
  parent: { id: string } | null
  text: CommentText
  at: string
}

/** Keeps what was typed before signing in, for 24 hours, and answers the secret that brings it back. */
export async function keep(db: Db, { publication, parent, text, at }: Typed) {
  const secret = randomBytes(24).toString('base64url')
  await db
    .insertInto('kept_comment')
    .values({
      id: newId(),
      secret_hash: hashOf(secret),
      publication_id: publication.id,
      parent_id: parent?.id ?? null,
      section_key: text.sectionKey,
      body: text.body,
      submission_key: text.submissionKey,
      kept_at: at,
      expires_at: after(at, DAY),
    })
    .execute()
  await db.deleteFrom('kept_comment').where('expires_at', '<', at).execute()
  return secret
}

/** What was kept under a secret, unless a day has passed. */
export function kept(db: Db, { secret, at }: { secret: string; at: string }) {
  return db
    .selectFrom('kept_comment')
    .innerJoin('publication', 'publication.id', 'kept_comment.publication_id')
    .leftJoin('comment as parent', 'parent.id', 'kept_comment.parent_id')
    .select([
      'kept_comment.id',
      'kept_comment.body',
      'kept_comment.section_key',
      'kept_comment.submission_key',
      'publication.slug',
      'parent.reference as parent_reference',
    ])
    .where('kept_comment.secret_hash', '=', hashOf(secret))
    .where('kept_comment.expires_at', '>', at)
    .executeTakeFirst()
}

/** Once the words were sent, what was kept of them goes. */
export async function forget(db: Db, submissionKey: string) {
  await db.deleteFrom('kept_comment').where('submission_key', '=', submissionKey).execute()
}

function hashOf(secret: string) {
  return createHash('sha256').update(secret).digest('hex')
}
