import type { Db } from '#db/schema.ts'
import { addWords } from '#app/comments/list-words.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { setMode } from '#app/publications/set-mode.server.ts'

/** Wards, villages and streets of Ambleford, two of which a list of rude words would hold. */
const PLACES = [
  ...['Ambleford', 'Eastfield', 'Mill Meadow', 'Penny Hill', 'The Grove', 'Market Street'],
  ...['Orchard Road', 'Holm Road', 'Cinder Lane', 'Mill Lane', 'Chantry Lane', 'Dyers Lane'],
  ...['Shitterton Row', 'Cockshutt Green'],
]

type Seeding = { officer: { id: string }; at: string }

/** What Ambleford has set of the checks: its lists, its default, and a page that closes in a while. */
export async function seedScreening(db: Db, { officer, at }: Seeding) {
  const clerk = await db
    .selectFrom('role_grant')
    .select('person_id as id')
    .where('role', '=', 'administrator')
    .executeTakeFirstOrThrow()
  await addWords(db, { list: 'allowed', words: PLACES, by: clerk, at })
  await addWords(db, { list: 'flag', words: ['backhander', 'brown envelope'], by: clerk, at })
  await addWords(db, { list: 'hold', words: ['string them up'], by: clerk, at })
  await setMode(db, {
    publication: null,
    change: {
      mode: 'first_comment',
      reason: 'Agreed by the standards committee for every page.',
      startsAt: null,
    },
    by: clerk,
    at,
  })
  await closeTrees(db, { officer, at })
}

async function closeTrees(db: Db, { officer, at }: Seeding) {
  const page = await db
    .selectFrom('publication')
    .select('id')
    .where('slug', '=', 'trees-we-are-planting')
    .executeTakeFirst()
  if (!page) return
  const reason = 'The planting begins, and the list of trees is settled.'
  const change = { mode: 'closed' as const, reason, startsAt: after(at, 30 * DAY) }
  await setMode(db, { publication: page, change, by: officer, at })
}
