import type { Db } from '../schema.ts'
import { ROWS_A_PAGE, type OwnPage } from './own-data.server.ts'

/** What was decided about a person and told to them, with their appeals; who decided stays out. */
export function ownSanctions(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('sanction')
    .innerJoin('house_rule', 'house_rule.id', 'sanction.house_rule_id')
    .innerJoin('comment', 'comment.id', 'sanction.comment_id')
    .leftJoin('sanction_appeal', 'sanction_appeal.sanction_id', 'sanction.id')
    .select([
      'sanction.id',
      'sanction.kind',
      'comment.reference as about',
      'house_rule.number as house_rule',
      'sanction.reason',
      'sanction.imposed_at',
      'sanction.ends_at',
      'sanction.acknowledged_at',
      'sanction.lifted_at',
      'sanction_appeal.words as appeal',
      'sanction_appeal.made_at as appealed_at',
      'sanction_appeal.result as appeal_result',
      'sanction_appeal.answer',
    ])
    .where('sanction.person_id', '=', person)
    .where((eb) =>
      eb.or([eb('sanction.kind', '<>', 'ban'), eb('sanction.confirmed_at', 'is not', null)]),
    )
    .where('sanction.id', '>', after)
    .orderBy('sanction.id')
    .limit(ROWS_A_PAGE)
    .execute()
}

/** Notices of complaint that were sent to a person, with their answer; who complains stays out. */
export function ownComplaints(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('complaint')
    .innerJoin('comment', 'comment.id', 'complaint.comment_id')
    .select([
      'complaint.id',
      'comment.reference as about',
      'complaint.words',
      'complaint.poster_told_at as sent_to_you_at',
      'complaint.answer',
      'complaint.answered_at',
      'complaint.poster_name as your_name',
      'complaint.poster_address as your_address',
      'complaint.may_pass_on',
      'complaint.outcome',
      'complaint.closed_at',
    ])
    .where('comment.person_id', '=', person)
    .where('complaint.poster_told_at', 'is not', null)
    .where('complaint.id', '>', after)
    .orderBy('complaint.id')
    .limit(ROWS_A_PAGE)
    .execute()
}
