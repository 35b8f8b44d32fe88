import type { Db } from '#db/schema.ts'
import { after } from './clock.ts'

type Allowance = { key: string; points: number; seconds: number; at: string }

/**
 * Takes one from an allowance, which is whole again `seconds` after its first use. When nothing is
 * left, nothing is written, and the answer says when there is some again.
 */
export async function spend(db: Db, allowance: Allowance): Promise<{ renewsAt: string } | null> {
  const { key, points, seconds, at } = allowance
  const renewsAt = after(at, seconds * 1000)
  const taken = await db
    .insertInto('rate_limit')
    .values({ key, used: 1, renews_at: renewsAt })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((eb) => {
          const isOver = eb('rate_limit.renews_at', '<=', at)
          return {
            used: eb
              .case()
              .when(isOver)
              .then(1)
              .else(eb('rate_limit.used', '+', 1))
              .end(),
            renews_at: eb
              .case()
              .when(isOver)
              .then(eb.ref('excluded.renews_at'))
              .else(eb.ref('rate_limit.renews_at'))
              .end(),
          }
        })
        .where((eb) =>
          eb.or([eb('rate_limit.renews_at', '<=', at), eb('rate_limit.used', '<', points)]),
        ),
    )
    .returning('used')
    .executeTakeFirst()
  if (taken) return null
  const spent = await db
    .selectFrom('rate_limit')
    .select('renews_at')
    .where('key', '=', key)
    .executeTakeFirst()
  return { renewsAt: spent?.renews_at ?? renewsAt }
}

/** Forgets the allowances that are whole again. */
export async function sweep(db: Db, at: string) {
  await db.deleteFrom('rate_limit').where('renews_at', '<=', at).execute()
}
