import type { UpdateObject } from 'kysely'
import {
  askingsToTakeUp,
  hasStoppedAnswering,
  textsToShow,
  type AskingToTakeUp,
} from '#db/queries/outside-askings.server.ts'
import { themeModelOn } from '#db/queries/theme-model.server.ts'
import type { Database, Db } from '#db/schema.ts'
import type { AskingEnd } from '#db/schema/machine.ts'
import { MINUTE, now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { keepSuggestions } from '../keep-findings.server.ts'
import { takesCodings } from '../theme.ts'
import { MOST_UNANSWERED } from './model.ts'
import { outsideSuggester, type Endpoint } from './outside-suggester.server.ts'

/** So many requests at once, and no more. */
const AT_ONCE = 4
/** After so many, another review has its turn. */
const PAGES_A_TURN = 10

type Turn = { after: string; isStopped?: () => boolean; endpoint?: Endpoint | null }

/** Gives one asking its turn, the next after the one named; answers which, or null when none waits. */
export async function askNext(db: Db, turn: Turn) {
  const { after, isStopped = () => false, endpoint = config.themeModel } = turn
  const silent = new Date(Date.parse(now()) - MINUTE).toISOString()
  const waiting = await askingsToTakeUp(db, silent)
  const asking = waiting.find(({ id }) => id > after) ?? waiting[0]
  if (!asking) return null
  if (await takeUp(db, asking.id, silent)) await goThrough(db, { asking, isStopped, endpoint })
  return asking.id
}

async function takeUp(db: Db, id: string, silent: string) {
  const taken = await db
    .updateTable('outside_asking')
    .set({ beat_at: now() })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('beat_at', 'is', null), eb('beat_at', '<', silent)]))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

type Going = { asking: AskingToTakeUp; isStopped: () => boolean; endpoint: Endpoint | null }

async function goThrough(db: Db, { asking, isStopped, endpoint }: Going) {
  let { after } = asking
  for (let page = 0; page < PAGES_A_TURN && !isStopped(); page += 1) {
    const why = await whyToEnd(db, asking)
    if (why || !endpoint) return end(db, asking, why ?? 'switched_off')
    const last = await askPage(db, { asking: { ...asking, after }, endpoint })
    if (last === null) return end(db, asking, 'done')
    after = last
    await note(db, asking, { after, beat_at: now() })
  }
  await note(db, asking, { beat_at: null })
}

/** Asked before every page, so that nothing more leaves once an administrator says so. */
async function whyToEnd(db: Db, asking: AskingToTakeUp): Promise<AskingEnd | null> {
  const model = await themeModelOn(db)
  if (model?.name !== asking.model || model.address !== asking.address) return 'switched_off'
  const { state } = await db
    .selectFrom('policy_review')
    .select('state')
    .where('id', '=', asking.review_id)
    .executeTakeFirstOrThrow()
  if (!takesCodings({ state })) return 'sealed'
  const failing = { asking: asking.id, most: MOST_UNANSWERED }
  return (await hasStoppedAnswering(db, failing)) ? 'unanswering' : null
}

type Page = { asking: AskingToTakeUp; endpoint: Endpoint }

/** The contribution it has come to, or null when there was none left. */
async function askPage(db: Db, { asking, endpoint }: Page) {
  const page = await textsToShow(db, { asking, after: asking.after, limit: AT_ONCE })
  if (page.length === 0) return null
  const suggester = outsideSuggester({ db, asking, endpoint })
  const found = await suggester.suggest(page)
  const { suggested_by } = suggester
  await keepSuggestions(db, { page, found, suggested_by, at: now() })
  return page.at(-1)?.id ?? null
}

function end(db: Db, asking: AskingToTakeUp, ended_because: AskingEnd) {
  return note(db, asking, { ended_at: now(), ended_because, beat_at: null })
}

/** Unless it has ended meanwhile: a later reading takes its place. */
async function note(
  db: Db,
  { id }: AskingToTakeUp,
  facts: UpdateObject<Database, 'outside_asking'>,
) {
  await db
    .updateTable('outside_asking')
    .set(facts)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}
