import { loadModule } from 'cld3-asm'
import type { Db } from '#db/schema.ts'
import { remember } from '#app/platform/remember.server.ts'

const AT_ONCE = 200
const LONGEST_READ = 1_000

const recogniser = () =>
  remember('language-recogniser', async () => (await loadModule()).create(0, LONGEST_READ))

/** Notes which language revisions are in, some at a time, whoever wrote them and however long ago. */
export async function findLanguages(db: Db) {
  const revisions = await db
    .selectFrom('comment_revision')
    .select(['id', 'body'])
    .where('language', 'is', null)
    .orderBy('id', 'desc')
    .limit(AT_ONCE)
    .execute()
  if (revisions.length === 0) return 0
  const { findLanguage } = await languages()
  const found = revisions.map(({ id, body }) => ({ id, language: findLanguage(body) }))
  await db.transaction().execute(async (trx) => {
    for (const { id, language } of found) {
      await trx.updateTable('comment_revision').set({ language }).where('id', '=', id).execute()
    }
  })
  return found.length
}

async function languages() {
  const cld = await recogniser()
  return { findLanguage: (text: string) => codeOf(cld.findLanguage(text)) }
}

type Guess = { language: string; probability: number; is_reliable: boolean }

/** A line too short to tell is taken for English, as most are. */
export function codeOf({ language, is_reliable }: Guess) {
  if (language === 'en' || !is_reliable) return 'en'
  return language === 'cy' ? 'cy' : 'other'
}
