import { sql, type ExpressionBuilder } from 'kysely'
import type { ConsiderationState } from '../schema/comments.ts'
import type { Channel, Stance } from '../schema/themes.ts'
import type { Database, Db } from '../schema.ts'
import { wordsMasked } from './after-leaving.ts'
import { maySeeCodings } from './blindness.ts'
import { contributionsOf, countedCodings, isEvidence } from './evidence.ts'
import { isLeftOut, isReadable } from './readable.ts'
import { toRecode } from './recoding.server.ts'

/**
 * What a list of contributions may be asked for. `uncoded`: nobody has coded it yet, read or not;
 * `again`: it was coded before the newest theme was there.
 */
export type ContributionFilter = {
  text: string | null
  theme: string | null
  stance: Stance | null
  ward: string | null
  state: ConsiderationState | 'uncoded' | 'again' | null
  channel: Channel | null
  campaign: string | null
}

export const EVERYTHING: ContributionFilter = {
  text: null,
  theme: null,
  stance: null,
  ward: null,
  state: null,
  channel: null,
  campaign: null,
}

/** `officer`: who asks, and is not told by a filter what they are to find out by themselves. */
type Wanted = { review: string; codeframe: string; officer: string; filter: ContributionFilter }

/** What is in a review's scope in the order it came in: withheld comments too, withdrawn ones not. */
export function contributionsIn(
  db: Db,
  { after, limit, ...asked }: Wanted & { after: string | null; limit: number },
) {
  return wanted(db, asked)
    .select((eb) => [
      'contribution.id',
      'contribution.comment_id',
      'contribution.channel',
      'contribution.received_on',
      'contribution.evidence_rich_at',
      referenceOf(eb).as('reference'),
      eb.fn
        .coalesce('comment.author_name', 'contribution.contributor_name')
        .$castTo<string>()
        .as('author_name'),
      eb.fn.coalesce('comment.ward', 'contribution.ward').as('ward'),
      considerationOf().as('consideration'),
      'comment.state',
      sql<string>`substr(${wordsOf()}, 1, 400)`.as('opening'),
    ])
    .$if(after !== null, (query) => query.where('contribution.id', '>', after ?? ''))
    .orderBy('contribution.id')
    .limit(limit)
    .execute()
}

type Beside = Wanted & { id: string }

/** The one after it in the list. */
export function contributionAfter(db: Db, { id, ...asked }: Beside) {
  return wanted(db, asked)
    .select((eb) => referenceOf(eb).as('reference'))
    .where('contribution.id', '>', id)
    .orderBy('contribution.id')
    .limit(1)
    .executeTakeFirst()
}

export function contributionBefore(db: Db, { id, ...asked }: Beside) {
  return wanted(db, asked)
    .select((eb) => referenceOf(eb).as('reference'))
    .where('contribution.id', '<', id)
    .orderBy('contribution.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

function wanted(db: Db, { review, codeframe, officer, filter }: Wanted) {
  const { text, theme, stance, ward, state, channel, campaign } = filter
  const isTelling = theme !== null || stance !== null || state === 'again'
  return contributionsOf(db, review)
    .where((eb) => isReadable(eb))
    .where((eb) => (state === 'excluded' ? isLeftOut(eb) : isEvidence(eb)))
    .$if(isTelling, (query) => query.where((eb) => maySeeCodings(eb, { db, officer })))
    .$if(state === 'again', (query) => query.where((eb) => toRecode(eb, { db, codeframe })))
    .$if(state !== null && state !== 'excluded' && state !== 'again', (query) =>
      query.where('contribution.consideration', 'in', standingAs(state)),
    )
    .$if(campaign !== null, (query) => query.where('contribution.campaign_id', '=', campaign ?? ''))
    .$if(channel !== null, (query) =>
      query.where('contribution.channel', '=', channel ?? 'comment'),
    )
    .$if(theme !== null, (query) =>
      query.where('contribution.id', 'in', codedTo(db, { theme: theme ?? '', stance })),
    )
    .$if(theme === null && stance !== null, (query) =>
      query.where((eb) => eb.exists(codedWith(db, stance ?? 'none'))),
    )
    .$if(ward !== null, (query) =>
      query.where('contribution.id', 'in', fromWard(db, { review, ward: ward ?? '' })),
    )
    .$if(text !== null, (query) => query.where(says(text ?? '')))
}

function standingAs(state: ContributionFilter['state']): ConsiderationState[] {
  if (state === 'uncoded') return ['unread', 'read']
  return state === null || state === 'again' ? [] : [state]
}

function codedTo(db: Db, { theme, stance }: { theme: string; stance: Stance | null }) {
  return countedCodings(db)
    .select('coding.contribution_id')
    .where('coding.theme_id', '=', theme)
    .$if(stance !== null, (query) => query.where('coding.stance', '=', stance ?? 'none'))
}

function codedWith(db: Db, stance: Stance) {
  return db
    .selectFrom('coding')
    .select('coding.id')
    .where('coding.contribution_id', '=', sql<string>`contribution.id`)
    .where('coding.stance', '=', stance)
    .where('coding.removed_at', 'is', null)
    .where('coding.coded_by', 'is not', null)
    .where('coding.sample_id', 'is', null)
    .where((eb) =>
      eb.or([
        eb('coding.revision_id', 'is', null),
        eb('coding.revision_id', '=', sql<string>`comment_revision.id`),
      ]),
    )
}

function fromWard(db: Db, { review, ward }: { review: string; ward: string }) {
  return db
    .selectFrom('contribution as entered')
    .select('entered.id')
    .where('entered.review_id', '=', review)
    .where(sql`lower(entered.ward)`, '=', sql`lower(${ward})`)
    .union(
      db
        .selectFrom('comment as said')
        .innerJoin('contribution as commented', 'commented.comment_id', 'said.id')
        .select('commented.id')
        .where('commented.review_id', '=', review)
        .where(sql`lower(said.ward)`, '=', sql`lower(${ward})`),
    )
}

function says(text: string) {
  const like = `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql<boolean>`(lower(${wordsOf()}) like ${like} escape '\\' or
    lower(coalesce(comment.author_name, contribution.contributor_name)) like ${like} escape '\\')`
}

/** The words for those who work here. */
export function wordsOf() {
  return sql<string>`coalesce(contribution.body, ${wordsMasked()})`
}

/** A comment that is left out everywhere is left out here. */
export function considerationOf() {
  return sql<ConsiderationState>`case when comment.consideration = 'excluded' then 'excluded'
    else contribution.consideration end`
}

function referenceOf(eb: ExpressionBuilder<Database, 'contribution' | 'comment'>) {
  return eb.fn.coalesce('comment.reference', 'contribution.reference').$castTo<string>()
}
