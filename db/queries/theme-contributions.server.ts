import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { Stance } from '../schema/themes.ts'
import { wordsMasked } from './after-leaving.ts'
import { maySeeCodings } from './blindness.ts'
import { countedCodings } from './evidence.ts'

type Wanted = {
  theme: string
  officer: string
  text: string | null
  stance: Stance | null
  after: string | null
  limit: number
}

/** What stands under a theme, in the order it came in, except what this officer is to code blindly. */
export function contributionsUnder(db: Db, { theme, officer, text, stance, after, limit }: Wanted) {
  return countedCodings(db)
    .select((eb) => [
      'contribution.id',
      'contribution.channel',
      'contribution.received_on',
      eb.fn
        .coalesce('comment.reference', 'contribution.reference')
        .$castTo<string>()
        .as('reference'),
      sql<string>`coalesce(contribution.body, ${wordsMasked()})`.as('body'),
      eb.fn.min<Stance>('coding.stance').as('stance'),
      eb.fn.max<Stance>('coding.stance').as('otherStance'),
    ])
    .where('coding.theme_id', '=', theme)
    .where((eb) => maySeeCodings(eb, { db, officer }))
    .$if(stance !== null, (query) => query.where('coding.stance', '=', stance ?? 'none'))
    .$if(text !== null, (query) =>
      query.where(
        sql<string>`lower(coalesce(contribution.body, ${wordsMasked()}))`,
        'like',
        `%${(text ?? '').toLowerCase().replaceAll(/[%_]/g, ' ')}%`,
      ),
    )
    .$if(after !== null, (query) => query.where('contribution.id', '>', after ?? ''))
    .groupBy([
      'contribution.id',
      'contribution.channel',
      'contribution.received_on',
      'comment.reference',
      'contribution.reference',
      'contribution.body',
      'comment_revision.masked_body',
      'comment_revision.body',
    ])
    .orderBy('contribution.id')
    .limit(limit)
    .execute()
}
