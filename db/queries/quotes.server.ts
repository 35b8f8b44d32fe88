import { sql, type NotNull } from 'kysely'
import type { Db } from '../schema.ts'
import { countedCodings } from './evidence.ts'

/**
 * For each theme one comment that is publicly shown, as the public reads it: one that is for it,
 * starts a thread and raises little else comes first, then the most supported.
 */
export async function quotesFor(db: Db, codeframe: string) {
  const ranked = countedCodings(db)
    .select([
      'coding.theme_id',
      'comment.reference',
      'comment_revision.public_html',
      sql<number>`row_number() over (partition by coding.theme_id
        order by case coding.stance when 'for' then 0 else 1 end, comment.depth > 0,
          (select count(*) from coding as other where other.contribution_id = coding.contribution_id),
          comment.support_count desc, comment.id)`.as('place'),
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where('comment.shown_as', '=', 'text')
  return db
    .selectFrom(ranked.as('ranked'))
    .select(['theme_id', 'reference', 'public_html'])
    .where('place', '=', 1)
    .$narrowType<{ reference: string; public_html: NotNull }>()
    .execute()
}
