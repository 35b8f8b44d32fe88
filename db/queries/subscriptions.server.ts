import type { Db } from '../schema.ts'
import type { FollowSubject } from '../schema/telling.ts'

type Followed = { subject: FollowSubject; id: string | null }

type Following = { of: Followed[]; except: string | null }

/** Everyone who follows one of these and is not the one who acted, with how often they want to hear. */
export function followersOf(db: Db, following: Following) {
  return standingFollowers(db, following).orderBy('id').execute()
}

/** The next of them, by person: who follows several is not torn apart. */
export async function followersAfter(
  db: Db,
  { after, limit, ...following }: Following & { after: string; limit: number },
) {
  const most = Math.max(limit, following.of.length)
  const found = await standingFollowers(db, following)
    .where('person_id', '>', after)
    .orderBy('person_id')
    .orderBy('id')
    .limit(most + 1)
    .execute()
  if (found.length <= most) return { followers: found, isEnd: true }
  const torn = found[most]?.person_id
  return { followers: found.filter(({ person_id }) => person_id !== torn), isEnd: false }
}

function standingFollowers(db: Db, { of, except }: Following) {
  return db
    .selectFrom('subscription')
    .select(['id as subscription', 'person_id', 'frequency'])
    .where((eb) =>
      eb.or(
        of.map(({ subject, id }) =>
          eb.and([
            eb('subject', '=', subject),
            id === null ? eb('subject_id', 'is', null) : eb('subject_id', '=', id),
          ]),
        ),
      ),
    )
    .where('person_id', 'is not', null)
    .where('person_id', '<>', except ?? '')
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .$narrowType<{ person_id: string }>()
}

/** A follow still waiting for its address to be confirmed, with what it would follow. */
export function pendingFollow(db: Db, { id, since }: { id: string; since: string }) {
  return named(db)
    .select(['subscription.email', 'subscription.subject_id'])
    .where('subscription.id', '=', id)
    .where('subscription.confirmed_at', 'is', null)
    .where('subscription.ended_at', 'is', null)
    .where('subscription.asked_at', '>', since)
    .where('subscription.email', 'is not', null)
    .$narrowType<{ email: string }>()
    .executeTakeFirst()
}

/** What a person follows, newest first. A person follows a few things, so no paging. */
export function followedBy(db: Db, person: string) {
  return named(db)
    .where('subscription.person_id', '=', person)
    .where('subscription.confirmed_at', 'is not', null)
    .where('subscription.ended_at', 'is', null)
    .orderBy('subscription.id', 'desc')
    .limit(200)
    .execute()
}

export function standingFollow(db: Db, { person, subject, id }: Followed & { person: string }) {
  return db
    .selectFrom('subscription')
    .select(['id', 'frequency'])
    .where('person_id', '=', person)
    .where('subject', '=', subject)
    .where('subject_id', id === null ? 'is' : '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** Follows by their ids, with what they are of. */
export function followsNamed(db: Db, ids: string[]) {
  return named(db)
    .where('subscription.id', 'in', ids)
    .where('subscription.ended_at', 'is', null)
    .execute()
}

function named(db: Db) {
  return db
    .selectFrom('subscription')
    .leftJoin('publication', (join) =>
      join
        .onRef('publication.id', '=', 'subscription.subject_id')
        .on('subscription.subject', '=', 'publication'),
    )
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .leftJoin('portfolio', (join) =>
      join
        .onRef('portfolio.id', '=', 'subscription.subject_id')
        .on('subscription.subject', '=', 'portfolio'),
    )
    .leftJoin('policy_review', (join) =>
      join
        .onRef('policy_review.id', '=', 'subscription.subject_id')
        .on('subscription.subject', '=', 'review'),
    )
    .select((eb) => [
      'subscription.id',
      'subscription.subject',
      'subscription.frequency',
      eb.fn.coalesce('edition.title', 'portfolio.name', 'policy_review.title').as('title'),
      eb.fn.coalesce('publication.slug', 'portfolio.slug', 'policy_review.slug').as('slug'),
    ])
}
