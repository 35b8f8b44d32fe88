import type { Db } from '../schema.ts'
import { ruleTitleOfSanction } from './house-rules.server.ts'

const MOST_OF_ONE_PERSON = 200

/** A person's sanctions that nobody lifted, with the rule each cites. */
export function sanctionsOn(db: Db, person: string) {
  return db
    .selectFrom('sanction')
    .innerJoin('house_rule', 'house_rule.id', 'sanction.house_rule_id')
    .selectAll('sanction')
    .select(['house_rule.number as rule', ruleTitleOfSanction().as('ruleTitle')])
    .where('sanction.person_id', '=', person)
    .where('sanction.lifted_at', 'is', null)
    .orderBy('sanction.id', 'desc')
    .limit(MOST_OF_ONE_PERSON)
    .execute()
}

/** All that was ever imposed on a person, newest first, with what became of an appeal. */
export function sanctionsEverOn(db: Db, person: string) {
  return withFacts(db)
    .where('sanction.person_id', '=', person)
    .orderBy('sanction.id', 'desc')
    .limit(MOST_OF_ONE_PERSON)
    .execute()
}

export function sanctionById(db: Db, id: string) {
  return withFacts(db).where('sanction.id', '=', id).executeTakeFirst()
}

export type SanctionFacts = NonNullable<Awaited<ReturnType<typeof sanctionById>>>

type Key = { before: string | null; limit: number }

/** What no officer has lifted, newest first: what stands, and bans that wait for a second officer. */
export function sanctionsUnlifted(db: Db, { before, limit }: Key) {
  return withFacts(db)
    .where('sanction.lifted_at', 'is', null)
    .$if(before !== null, (query) => query.where('sanction.id', '<', before ?? ''))
    .orderBy('sanction.id', 'desc')
    .limit(limit)
    .execute()
}

/** Appeals without an answer, by when they are due. */
export function appealsOpen(db: Db) {
  return withFacts(db)
    .where('sanction_appeal.id', 'is not', null)
    .where('sanction_appeal.result', 'is', null)
    .orderBy('sanction_appeal.due_at')
    .limit(100)
    .execute()
}

/** Bans that an officer proposed and no other has confirmed, the oldest first. */
export function bansToConfirm(db: Db) {
  return withFacts(db)
    .where('sanction.kind', '=', 'ban')
    .where('sanction.confirmed_at', 'is', null)
    .where('sanction.lifted_at', 'is', null)
    .orderBy('sanction.id')
    .limit(100)
    .execute()
}

/** Appeals without an answer, and bans that wait for a second officer; a hundred of each at most. */
export async function countSanctionsToSettle(db: Db) {
  const [appeals, bans] = await Promise.all([
    db.selectFrom('sanction_appeal').select('id').where('result', 'is', null).limit(100).execute(),
    db
      .selectFrom('sanction')
      .select('id')
      .where('kind', '=', 'ban')
      .where('confirmed_at', 'is', null)
      .where('lifted_at', 'is', null)
      .limit(100)
      .execute(),
  ])
  return appeals.length + bans.length
}

function withFacts(db: Db) {
  return db
    .selectFrom('sanction')
    .innerJoin('house_rule', 'house_rule.id', 'sanction.house_rule_id')
    .innerJoin('comment', 'comment.id', 'sanction.comment_id')
    .innerJoin('person', 'person.id', 'sanction.person_id')
    .innerJoin('person as officer', 'officer.id', 'sanction.imposed_by')
    .leftJoin('sanction_appeal', 'sanction_appeal.sanction_id', 'sanction.id')
    .select([
      'sanction.id',
      'sanction.person_id',
      'sanction.comment_id',
      'sanction.kind',
      'sanction.reason',
      'sanction.imposed_by',
      'sanction.imposed_at',
      'sanction.ends_at',
      'sanction.acknowledged_at',
      'sanction.confirmed_by',
      'sanction.confirmed_at',
      'sanction.lifted_at',
      'house_rule.number as rule',
      ruleTitleOfSanction().as('ruleTitle'),
      'comment.reference',
      'person.name as person',
      'officer.name as officer',
      'sanction_appeal.id as appeal',
      'sanction_appeal.words as appealWords',
      'sanction_appeal.made_at as appealed_at',
      'sanction_appeal.due_at as appeal_due_at',
      'sanction_appeal.result as appealResult',
      'sanction_appeal.answer as appealAnswer',
    ])
}

/** How a person has fared with reports about their comments: those upheld, and those dismissed. */
export function reportsAbout(db: Db, person: string) {
  return db
    .selectFrom('report')
    .innerJoin('comment', 'comment.id', 'report.comment_id')
    .select((eb) => [
      eb.fn
        .count<number>(eb.case().when('report.result', '=', 'upheld').then(1).end())
        .as('upheld'),
      eb.fn
        .count<number>(eb.case().when('report.result', '=', 'dismissed').then(1).end())
        .as('dismissed'),
    ])
    .where('comment.person_id', '=', person)
    .executeTakeFirstOrThrow()
}
