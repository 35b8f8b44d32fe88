import type { Db } from '../schema.ts'

/** A link that still counts. */
export function linkForMail(db: Db, { link, at }: { link: string; at: string }) {
  return db
    .selectFrom('email_link')
    .select(['purpose'])
    .where('id', '=', link)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
}

/** What a guest's comment that waits for its link is about: not who wrote it, nor what. */
export function guestCommentForMail(db: Db, { guest, at }: { guest: string; at: string }) {
  return db
    .selectFrom('guest_comment')
    .innerJoin('kept_comment', 'kept_comment.id', 'guest_comment.kept_comment_id')
    .innerJoin('publication', 'publication.id', 'kept_comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select('edition.title')
    .where('guest_comment.id', '=', guest)
    .where('kept_comment.expires_at', '>', at)
    .executeTakeFirst()
}

/** An invitation that can still be accepted. */
export function invitationForMail(db: Db, { invitation, at }: { invitation: string; at: string }) {
  return db
    .selectFrom('invitation')
    .select(['role', 'expires_at'])
    .where('id', '=', invitation)
    .where('accepted_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
}

export function credentialForMail(db: Db, credential: string) {
  return db
    .selectFrom('credential')
    .select('provider')
    .where('id', '=', credential)
    .executeTakeFirst()
}

export function closingOf(db: Db, person: string) {
  return db
    .selectFrom('person')
    .select('closes_at')
    .where('id', '=', person)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

/** A planned removal, for a person who has no other credential than that provider's. */
export function leavingForMail(db: Db, { removal, person }: { removal: string; person: string }) {
  return db
    .selectFrom('provider_removal')
    .select(['provider', 'removed_on'])
    .where('id', '=', removal)
    .where('cancelled_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('credential')
            .select('credential.id')
            .where('credential.person_id', '=', person)
            .whereRef('credential.provider', '<>', 'provider_removal.provider'),
        ),
      ),
    )
    .executeTakeFirst()
}
