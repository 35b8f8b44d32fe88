import type { Db } from '../schema.ts'
import { considerationOf, wordsOf } from './bench.server.ts'
import { contributionsOf, isEvidence } from './evidence.ts'
import { isReadable } from './readable.ts'

type Named = { review: string; reference: string }

/** One contribution for those who code it, with what is known of it. */
export function contributionNamed(db: Db, { review, reference }: Named) {
  return contributionsOf(db, review)
    .leftJoin('publication', 'publication.id', 'comment.publication_id')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .leftJoin('person as reader', 'reader.id', 'contribution.read_by')
    .leftJoin('person as verifier', 'verifier.id', 'contribution.verified_by')
    .leftJoin('person as marker', 'marker.id', 'contribution.evidence_rich_by')
    .leftJoin('person as enterer', 'enterer.id', 'contribution.entered_by')
    .leftJoin('person as worder', 'worder.id', 'contribution.public_by')
    .select((eb) => [
      'contribution.id',
      'contribution.comment_id',
      'contribution.channel',
      'contribution.received_on',
      eb.fn
        .coalesce('comment.reference', 'contribution.reference')
        .$castTo<string>()
        .as('reference'),
      eb.fn
        .coalesce('comment.author_name', 'contribution.contributor_name')
        .$castTo<string>()
        .as('author_name'),
      eb.fn.coalesce('comment.on_behalf_of', 'contribution.on_behalf_of').as('on_behalf_of'),
      eb.fn.coalesce('comment.ward', 'contribution.ward').as('ward'),
      'contribution.contributor_email',
      'contribution.contributor_address',
      'contribution.may_contact_at',
      'contribution.source',
      'contribution.entered_at',
      'enterer.name as enteredBy',
      considerationOf().as('consideration'),
      'contribution.read_at',
      'reader.name as readBy',
      'contribution.verified_at',
      'verifier.name as verifiedBy',
      'contribution.evidence_rich_at',
      'marker.name as markedBy',
      'contribution.public_words',
      'contribution.public_at',
      'worder.name as wordedBy',
      'comment.state',
      'comment_revision.id as revision_id',
      wordsOf().as('body'),
      'edition.title as page',
      'publication.slug as page_slug',
    ])
    .where((eb) =>
      eb.or([
        eb('contribution.reference', '=', reference),
        eb(
          'contribution.comment_id',
          '=',
          db
            .selectFrom('comment as named')
            .select('named.id')
            .where('named.reference', '=', reference),
        ),
      ]),
    )
    .where((eb) => isReadable(eb))
    .executeTakeFirst()
}

/** The first one nobody has read, after another or of all. */
export function nextUnread(db: Db, { review, after }: { review: string; after: string }) {
  return contributionsOf(db, review)
    .select((eb) =>
      eb.fn
        .coalesce('comment.reference', 'contribution.reference')
        .$castTo<string>()
        .as('reference'),
    )
    .where('contribution.consideration', '=', 'unread')
    .where('contribution.id', '>', after)
    .where((eb) => isReadable(eb))
    .where((eb) => isEvidence(eb))
    .orderBy('contribution.id')
    .limit(1)
    .executeTakeFirst()
}

/** Codings by people that stand on the words of a contribution that stand. */
export function codingsOn(db: Db, { id, revision_id }: { id: string; revision_id: string | null }) {
  return db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .innerJoin('person', 'person.id', 'coding.coded_by')
    .select([
      'coding.id',
      'coding.theme_id',
      'coding.stance',
      'coding.span_starts_at',
      'coding.span_ends_at',
      'coding.coded_by',
      'person.name as by',
      'coding.coded_at',
      'theme.name',
    ])
    .where('coding.contribution_id', '=', id)
    .where('coding.revision_id', revision_id === null ? 'is' : '=', revision_id)
    .where('coding.removed_at', 'is', null)
    .where('coding.sample_id', 'is', null)
    .orderBy('coding.id')
    .limit(200)
    .execute()
}

/** The themes that are chosen from, in the order they were added. */
export function themesToCode(db: Db, codeframe: string) {
  return db
    .selectFrom('theme')
    .select(['id', 'name', 'description', 'parent_id'])
    .where('codeframe_id', '=', codeframe)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .limit(100)
    .execute()
}

export function notesBeside(db: Db, contribution: string) {
  return db
    .selectFrom('contribution_note')
    .innerJoin('person', 'person.id', 'contribution_note.written_by')
    .select([
      'contribution_note.id',
      'contribution_note.words',
      'contribution_note.written_at',
      'person.name as by',
    ])
    .where('contribution_id', '=', contribution)
    .orderBy('contribution_note.id')
    .limit(50)
    .execute()
}
