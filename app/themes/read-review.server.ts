import type { UpdateObject } from 'kysely'
import { codingNamesOf } from '#db/queries/suggestions.server.ts'
import { answeredOutside } from '#db/queries/outside-askings.server.ts'
import { readingToTakeUp, textCount, textsOf, themesGiven } from '#db/queries/readings.server.ts'
import { themeModelOn } from '#db/queries/theme-model.server.ts'
import type { Database, Db } from '#db/schema.ts'
import { MINUTE, now } from '#app/platform/clock.ts'
import { keepCampaigns, keepCandidates, keepSuggestions } from './keep-findings.server.ts'
import { linearSuggester } from './linear-suggester.server.ts'
import { beginAsking } from './outside/begin-asking.server.ts'
import { suggestedByModel } from './outside/model.ts'
import { startReader, type Reader } from './reader.server.ts'
import { ENOUGH_CODED } from './reading.ts'
import type { TextToRead } from './suggester.ts'

const READ_AT_ONCE = 500
const SUGGESTED_AT_ONCE = 150
const BEAT_EVERY = MINUTE / 4

type Reading = { id: string; review_id: string; codeframe_id: string }
type Step = { reading: Reading; reader: Reader }

/** Takes up one reading that waits or was left, if there is any, and goes through with it. */
export async function readNextReview(db: Db, isStopped: () => boolean = () => false) {
  const silent = new Date(Date.parse(now()) - MINUTE).toISOString()
  const reading = await readingToTakeUp(db, silent)
  if (!reading || !(await takeUp(db, reading.id, silent))) return false
  const reader = startReader()
  try {
    await goThrough(db, { reading, reader }, isStopped)
  } catch (error) {
    if (isStopped()) return false
    await note(db, reading, { failed_at: now() })
    throw error
  } finally {
    await reader.end()
  }
  return true
}

async function takeUp(db: Db, id: string, silent: string) {
  const taken = await db
    .updateTable('machine_reading')
    .set({ beat_at: now(), stage: 'reading', done: 0, suggestions: 0 })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .where((eb) => eb.or([eb('beat_at', 'is', null), eb('beat_at', '<', silent)]))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

async function goThrough(db: Db, step: Step, isStopped: () => boolean) {
  const { reading, reader } = step
  const themes = await codingNamesOf(db, reading.codeframe_id)
  await reader.tell({ tell: 'themes', themes })
  await note(db, reading, { contributions: await textCount(db, reading.review_id) })
  const coded = await readAll(db, step, isStopped)
  await note(db, reading, { stage: 'learning', coded })
  const found = await whileAlive(db, reading, reader.tell({ tell: 'find' }))
  const review = reading.review_id
  if (coded === 0) await keepCandidates(db, { review, candidates: found.candidates, at: now() })
  await keepCampaigns(db, { review, campaigns: found.campaigns, at: now() })
  if (coded >= ENOUGH_CODED) {
    await whileAlive(db, reading, reader.tell({ tell: 'learn' }))
    await suggestAll(db, step, isStopped)
    await beginAsking(db, reading)
  }
  await note(db, reading, { stage: 'done', finished_at: now() })
}

/** The thread may be busy for longer than a server may be silent. */
async function whileAlive<T>(db: Db, reading: Reading, working: Promise<T>) {
  const beating = setInterval(() => void note(db, reading, {}).catch(() => {}), BEAT_EVERY)
  try {
    return await working
  } finally {
    clearInterval(beating)
  }
}

/** Every text once; answers how many of them people have coded. */
async function readAll(db: Db, { reading, reader }: Step, isStopped: () => boolean) {
  const [review, limit] = [reading.review_id, READ_AT_ONCE]
  let [after, done, coded] = ['', 0, 0]
  for (;;) {
    if (isStopped()) throw new Error('The server is stopping.')
    const page = await textsOf(db, { review, after, limit })
    const ids = page.map(({ id }) => id)
    const given = await themesGiven(db, { codeframe: reading.codeframe_id, ids })
    const themes = Map.groupBy(given, (coding) => coding.contribution_id)
    coded += themes.size
    const told = page.map(({ id, text }) => ({
      id,
      text,
      themes: (themes.get(id) ?? []).map(({ theme_id }) => theme_id),
    }))
    await reader.tell({ tell: 'read', page: told })
    done += page.length
    await note(db, reading, { done })
    after = ids.at(-1) ?? after
    if (page.length < limit) return coded
  }
}

async function suggestAll(db: Db, { reading, reader }: Step, isStopped: () => boolean) {
  const [review, limit] = [reading.review_id, SUGGESTED_AT_ONCE]
  const suggester = linearSuggester(reader)
  const { suggested_by } = suggester
  let [after, done, suggestions] = ['', 0, 0]
  await note(db, reading, { stage: 'suggesting', done })
  for (;;) {
    if (isStopped()) throw new Error('The server is stopping.')
    const page = await textsOf(db, { review, after, limit, uncodedOnly: true })
    const found = await suggester.suggest(await withoutAnswer(db, { reading, page }))
    suggestions += await keepSuggestions(db, { page, found, suggested_by, at: now() })
    done += page.length
    await note(db, reading, { done, suggestions })
    after = page.at(-1)?.id ?? after
    if (page.length < limit) return
  }
}

type OfPage = { reading: Reading; page: TextToRead[] }

/** What the model outside that is on has answered for with these words keeps that model’s suggestions. */
async function withoutAnswer(db: Db, { reading, page }: OfPage) {
  const model = await themeModelOn(db)
  if (!model || page.length === 0) return page
  const ids = page.map(({ id }) => id)
  const suggested_by = suggestedByModel(model.name)
  const asked = { codeframe: reading.codeframe_id, model: model.name, suggested_by, ids }
  const answered = new Set((await answeredOutside(db, asked)).map(placeOf))
  return page.filter(
    ({ id, revision_id }) => !answered.has(placeOf({ contribution_id: id, revision_id })),
  )
}

function placeOf(words: { contribution_id: string; revision_id: string | null }) {
  return `${words.contribution_id} ${words.revision_id ?? ''}`
}

async function note(db: Db, { id }: Reading, facts: UpdateObject<Database, 'machine_reading'>) {
  await db
    .updateTable('machine_reading')
    .set({ ...facts, beat_at: now() })
    .where('id', '=', id)
    .execute()
}
