import { addWords } from '#app/comments/list-words.server.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { setMode } from '#app/publications/set-mode.server.ts'
import { newId } from '#db/id.ts'
import { aPublication, anOfficer } from './ambleford.ts'
import type { Maker } from './places.ts'

async function toCome(publication: { id: string } | null) {
  const at = now()
  const change = { mode: 'closed' as const, reason: 'It is over.', startsAt: after(at, DAY) }
  const set = await setMode(db, { publication, change, by: await anOfficer(), at })
  return set.ok ? set.id : ''
}

export const aModeToCome: Maker = async () => {
  const page = await aPublication()
  return { params: { slug: page.slug, id: await toCome(page) } }
}

export const aSiteModeToCome: Maker = async () => ({ params: { id: await toCome(null) } })

export const aListedWord: Maker = async () => {
  const words = newId()
  await addWords(db, { list: 'flag', words: [words], by: await anOfficer(), at: now() })
  const { id } = await db
    .selectFrom('word_list_entry')
    .select('id')
    .where('words', '=', words)
    .executeTakeFirstOrThrow()
  return { params: { list: 'flag', id } }
}
