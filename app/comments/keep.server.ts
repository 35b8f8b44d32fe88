import { newId } from '#db/id.ts'
import type { ExpressionBuilder } from 'kysely'
import type { Database, Db } from '#db/schema.ts'
import { after, DAY } from '#app/platform/clock.ts'
import type { CommentText } from './comment.ts'

type Typed = {
  browser: string
  publication: { id: string }
  parent: { id: string } | null
  text: CommentText
  at: string
}

/** Keeps what was typed before signing in for 24 hours. The same form sent again replaces it. */
export async function keep(db: Db, { browser, publication, parent, text, at }: Typed) {
  await db.deleteFrom('kept_comment').where('expires_at', '<', at).execute()
  await db
    .deleteFrom('kept_comment')
    .where('browser_hash', '=', browser)
    .where('submission_key', '=', text.submissionKey)
    .execute()
  await db
    .insertInto('kept_comment')
    .values({
      id: newId(),
      browser_hash: browser,
      publication_id: publication.id,
      parent_id: parent?.id ?? null,
      section_key: text.sectionKey,
      on_behalf_of: text.onBehalfOf,
      ward: text.ward,
      may_stay: text.mayStay ? 1 : 0,
      body: text.body,
      submission_key: text.submissionKey,
      kept_at: at,
      expires_at: after(at, DAY),
    })
    .onConflict((conflict) => conflict.columns(['browser_hash', 'submission_key']).doNothing())
    .execute()
}

const AT_ONCE = 10

type Keeper = { browser: string | null; person: string | null; at: string }

/** What is kept for a browser or a person, oldest first: each text typed, in whichever tab. */
export function keptComments(db: Db, { browser, person, at }: Keeper) {
  return db
    .selectFrom('kept_comment')
    .innerJoin('publication', 'publication.id', 'kept_comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .leftJoin('comment as parent', 'parent.id', 'kept_comment.parent_id')
    .selectAll('kept_comment')
    .select(['publication.slug', 'edition.title', 'parent.reference as parent_reference'])
    .where('kept_comment.expires_at', '>', at)
    .where(isTheirs({ browser, person }))
    .orderBy('kept_comment.id')
    .limit(AT_ONCE)
    .execute()
}

type Owner = { browser: string | null; person: string | null }

function isTheirs({ browser, person }: Owner) {
  return (eb: ExpressionBuilder<Database, 'kept_comment'>) =>
    eb.or([
      ...(person ? [eb('kept_comment.person_id', '=', person)] : []),
      ...(browser
        ? [
            eb.and([
              eb('kept_comment.browser_hash', '=', browser),
              eb('kept_comment.person_id', 'is', null),
            ]),
          ]
        : []),
    ])
}

/** Throws one kept text away, where it is this person's or this browser's. */
export async function throwAway(db: Db, { kept, ...whose }: Owner & { kept: string }) {
  await db
    .deleteFrom('kept_comment')
    .where('kept_comment.id', '=', kept)
    .where(isTheirs(whose))
    .execute()
}

/** Once the words were sent, what was kept of them goes. */
export async function forget(db: Db, submissionKey: string) {
  await db.deleteFrom('kept_comment').where('submission_key', '=', submissionKey).execute()
}

/** When the words of a form were first kept, if they were, and which words. */
export async function keptWords(db: Db, submissionKey: string) {
  return db
    .selectFrom('kept_comment')
    .select(['kept_at', 'body'])
    .where('submission_key', '=', submissionKey)
    .executeTakeFirst()
}
