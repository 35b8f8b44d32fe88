import type { Db } from '../schema.ts'
import type { RegisterPage } from './register.server.ts'

/** What the register has beside refusals. */
type Page = Pick<RegisterPage, 'span' | 'before' | 'limit'>

/** Masks over words of a comment, newest first: why, and whether they were lifted; never the words. */
export function redactionsMade(db: Db, { span, before, limit }: Page) {
  return db
    .selectFrom('redaction')
    .innerJoin('comment_revision', 'comment_revision.id', 'redaction.revision_id')
    .innerJoin('comment', 'comment.id', 'comment_revision.comment_id')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select([
      'redaction.id',
      'redaction.revision_id',
      'redaction.made_at as at',
      'redaction.category',
      'redaction.lifted_at as reversedAt',
      'publication.slug',
      'edition.title',
    ])
    .$if(span !== null, (query) =>
      query
        .where('redaction.made_at', '>=', span?.from ?? '')
        .where('redaction.made_at', '<', span?.until ?? ''),
    )
    .$if(before !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('redaction.made_at', 'redaction.id'),
          '<',
          eb.tuple(before?.at ?? '', before?.id ?? ''),
        ),
      ),
    )
    .orderBy('redaction.made_at', 'desc')
    .orderBy('redaction.id', 'desc')
    .limit(limit)
    .execute()
}

/** Appeals against texts published with words masked, the latest first. */
export function appealsAboutMasks(db: Db, revisions: string[]) {
  return db
    .selectFrom('decision_appeal')
    .innerJoin('decision', 'decision.id', 'decision_appeal.decision_id')
    .select([
      'decision.revision_id',
      'decision_appeal.submitted_at as appealedAt',
      'decision_appeal.result as appealResult',
      'decision_appeal.decided_at as answeredAt',
    ])
    .where('decision.revision_id', 'in', revisions)
    .where('decision.verdict', '=', 'publish')
    .orderBy('decision_appeal.submitted_at', 'desc')
    .execute()
}

/** Comments two officers left out of what a review considers, newest first, by the code they gave. */
export function exclusionsConfirmed(db: Db, { span, before, limit }: Page) {
  return db
    .selectFrom('exclusion')
    .innerJoin('comment', 'comment.id', 'exclusion.comment_id')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select([
      'exclusion.id',
      'exclusion.confirmed_at as at',
      'exclusion.code',
      'exclusion.reversed_at as reversedAt',
      'publication.slug',
      'edition.title',
    ])
    .where('exclusion.confirmed_at', 'is not', null)
    .$narrowType<{ at: string }>()
    .$if(span !== null, (query) =>
      query
        .where('exclusion.confirmed_at', '>=', span?.from ?? '')
        .where('exclusion.confirmed_at', '<', span?.until ?? ''),
    )
    .$if(before !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('exclusion.confirmed_at', 'exclusion.id'),
          '<',
          eb.tuple(before?.at ?? '', before?.id ?? ''),
        ),
      ),
    )
    .orderBy('exclusion.confirmed_at', 'desc')
    .orderBy('exclusion.id', 'desc')
    .limit(limit)
    .execute()
}
