import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/**
 * For each theme one comment that is publicly shown, as the public reads it: one that is for it,
 * starts a thread and raises little else comes first, then the most supported.
 */
export async function quotesFor(db: Db, codeframe: string) {
  const ranked = db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .innerJoin('comment_revision', 'comment_revision.id', 'coding.revision_id')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.id', '=', 'comment_revision.comment_id')
        .onRef('comment.revision', '=', 'comment_revision.number'),
    )
    .select([
      'coding.theme_id',
      'comment.reference',
      'comment_revision.public_html',
      sql<number>`row_number() over (partition by coding.theme_id
        order by case coding.stance when 'for' then 0 else 1 end, comment.depth > 0,
          (select count(*) from coding as other where other.revision_id = coding.revision_id),
          comment.support_count desc, comment.id)`.as('place'),
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where('comment.shown_as', '=', 'text')
    .where('coding.removed_at', 'is', null)
    .where('coding.coded_by', 'is not', null)
  return db
    .selectFrom(ranked.as('ranked'))
    .select(['theme_id', 'reference', 'public_html'])
    .where('place', '=', 1)
    .execute()
}
