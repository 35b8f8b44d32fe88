import { sql, type ExpressionBuilder } from 'kysely'
import type { Database, Db } from '../schema.ts'
import { wordsMasked } from './after-leaving.ts'
import { contributionsOf, isEvidence } from './evidence.ts'

/** Askings that wait for their turn, and those whose server went away; in the order they began. */
export function askingsToTakeUp(db: Db, silentSince: string) {
  return db
    .selectFrom('outside_asking')
    .select([
      'id',
      'review_id',
      'codeframe_id',
      'address',
      'model',
      'instruction',
      'themes',
      'after',
    ])
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('beat_at', 'is', null), eb('beat_at', '<', silentSince)]))
    .orderBy('id')
    .limit(200)
    .execute()
}

export type AskingToTakeUp = Awaited<ReturnType<typeof askingsToTakeUp>>[number]

/** The latest of a review, and what came of it so far. */
export async function latestAsking(db: Db, review: string) {
  const asking = await db
    .selectFrom('outside_asking')
    .select(['id', 'address', 'model', 'began_at', 'to_ask', 'ended_at', 'ended_because'])
    .where('review_id', '=', review)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!asking) return null
  const counts = await db
    .selectFrom('outside_question')
    .select((eb) => [
      eb.fn.countAll<number>().as('asked'),
      eb.fn.count<number>('suggestions').as('answered'),
      eb.fn.count<number>('fault').as('failed'),
    ])
    .where('asking_id', '=', asking.id)
    .executeTakeFirstOrThrow()
  return { ...asking, ...counts }
}

/** Whether a model gave no usable answer to the last so many questions of an asking. */
export async function hasStoppedAnswering(
  db: Db,
  { asking, most }: { asking: string; most: number },
) {
  const latest = await db
    .selectFrom('outside_question')
    .select('fault')
    .where('asking_id', '=', asking)
    .where('settled_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return latest.length === most && latest.every(({ fault }) => fault !== null)
}

type Seen = { codeframe: string; model: string; suggested_by: string; ids: string[] }

/** Of these contributions, those for which what a model answered stands, with the words it answered for. */
export function answeredOutside(db: Db, { codeframe, model, suggested_by, ids }: Seen) {
  return db
    .selectFrom('outside_question')
    .innerJoin('outside_asking', 'outside_asking.id', 'outside_question.asking_id')
    .select(['outside_question.contribution_id', 'outside_question.revision_id'])
    .where('outside_question.contribution_id', 'in', ids)
    .where((eb) =>
      eb.or([
        eb('outside_question.suggestions', '=', 0),
        eb.exists(
          eb
            .selectFrom('coding')
            .select('coding.id')
            .whereRef('coding.contribution_id', '=', 'outside_question.contribution_id')
            .where('coding.suggested_by', '=', suggested_by)
            .where('coding.removed_at', 'is', null),
        ),
      ]),
    )
    .where('outside_question.suggestions', 'is not', null)
    .where('outside_asking.codeframe_id', '=', codeframe)
    .where('outside_asking.model', '=', model)
    .execute()
}

type Page = { asking: Pick<AskingToTakeUp, 'id' | 'review_id' | 'codeframe_id' | 'model'> } & {
  after: string
  limit: number
}

export type ToShow = Awaited<ReturnType<typeof textsToShow>>[number]

/**
 * The next that nobody has coded and a model has not seen: letters, and comments that the public reads.
 * With them, what is known of whose they are, so that it can be taken out.
 */
export function textsToShow(db: Db, { asking, after, limit }: Page) {
  return unseen(db, asking)
    .select([
      'contribution.id',
      'comment_revision.id as revision_id',
      sql<string>`coalesce(contribution.body, ${wordsMasked()})`.as('text'),
      'comment.author_name',
      'comment.on_behalf_of as for_whom',
      'contribution.contributor_name',
      'contribution.on_behalf_of',
      'contribution.contributor_email',
      'contribution.contributor_address',
    ])
    .where('contribution.id', '>', after)
    .orderBy('contribution.id')
    .limit(limit)
    .execute()
}

/** How many there are of these. */
export async function countToShow(db: Db, asking: Page['asking']) {
  const { texts } = await unseen(db, asking)
    .select((eb) => eb.fn.countAll<number>().as('texts'))
    .executeTakeFirstOrThrow()
  return texts
}

function unseen(db: Db, asking: Page['asking']) {
  return contributionsOf(db, asking.review_id)
    .where('contribution.consideration', 'in', ['unread', 'read'])
    .where((eb) =>
      eb.and([
        isEvidence(eb),
        eb.or([eb('contribution.comment_id', 'is', null), eb('comment.shown_as', '=', 'text')]),
        eb.not(wasSeen(eb, asking)),
      ]),
    )
}

type Scope = ExpressionBuilder<Database, 'contribution' | 'comment' | 'comment_revision'>

/** These words, with this codeframe, by this model: it answered, or was asked in this asking already. */
function wasSeen(eb: Scope, { id, codeframe_id, model }: Page['asking']) {
  return eb.exists(
    eb
      .selectFrom('outside_question')
      .innerJoin('outside_asking', 'outside_asking.id', 'outside_question.asking_id')
      .select('outside_question.id')
      .whereRef('outside_question.contribution_id', '=', 'contribution.id')
      .where('outside_asking.codeframe_id', '=', codeframe_id)
      .where('outside_asking.model', '=', model)
      .where((on) =>
        on.or([
          on('outside_question.revision_id', '=', on.ref('comment_revision.id')),
          on('contribution.comment_id', 'is', null),
        ]),
      )
      .where((on) =>
        on.or([
          on('outside_question.suggestions', 'is not', null),
          on('outside_question.fault', 'in', ['refused', 'unreadable', 'unknown_themes']),
          on('outside_question.asking_id', '=', id),
        ]),
      ),
  )
}

/** The models outside that suggested themes in a review. */
export async function modelsThatSuggested(db: Db, review: string) {
  const rows = await db
    .selectFrom('outside_asking')
    .select('model')
    .distinct()
    .where('review_id', '=', review)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('outside_question')
          .select('outside_question.id')
          .whereRef('outside_question.asking_id', '=', 'outside_asking.id')
          .where('outside_question.suggestions', '>', 0),
      ),
    )
    .orderBy('model')
    .limit(20)
    .execute()
  return rows.map(({ model }) => model)
}
