import type { Db } from '../schema.ts'

type Page = { closedBy: string; after: { at: string; id: string } | null; limit: number }

/** Reviews that closed by a day and whose outcome is not public, the longest closed first. */
export function outcomesDue(db: Db, { closedBy, after, limit }: Page) {
  return owing(db)
    .select([
      'policy_review.id',
      'policy_review.slug',
      'policy_review.title',
      'policy_review.state',
      'policy_review.owner',
      'policy_review.closes_on',
      'appointment.holder_name as decisionMakerName',
      'appointment.person_id as decisionMaker',
      'person.name as ownerName',
    ])
    .where('policy_review.closes_on', '<=', closedBy)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('policy_review.closes_on', '>', after?.at ?? ''),
          eb.and([
            eb('policy_review.closes_on', '=', after?.at ?? ''),
            eb('policy_review.id', '>', after?.id ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy('policy_review.closes_on')
    .orderBy('policy_review.id')
    .limit(limit)
    .$narrowType<{ closes_on: string }>()
    .execute()
}

/** What a reminder may say about one review, as long as its outcome is still owed. */
export function reviewOwing(db: Db, review: string) {
  return owing(db)
    .select([
      'policy_review.slug',
      'policy_review.title',
      'policy_review.state',
      'policy_review.owner',
      'policy_review.closes_on',
      'appointment.person_id as decisionMaker',
      'appointment.holder_name as decisionMakerName',
    ])
    .where('policy_review.id', '=', review)
    .executeTakeFirst()
}

function owing(db: Db) {
  return db
    .selectFrom('policy_review')
    .innerJoin('appointment', 'appointment.id', 'policy_review.decision_maker')
    .innerJoin('person', 'person.id', 'policy_review.owner')
    .where('policy_review.closes_on', 'is not', null)
    .where('policy_review.state', 'in', ['gathering', 'with_decision_maker', 'decided'])
}
