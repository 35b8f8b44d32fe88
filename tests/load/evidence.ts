import { cpus, loadavg } from 'node:os'
import { newId } from '#db/id.ts'
import type { Db } from '#db/schema.ts'
import { hasNhsComments, nhsComments } from '../support/nhs-comments.ts'
import { cookieOf } from './cookie-of.ts'
import { measured, serving } from './serving.ts'

/** A review with very much evidence: how long its pages take, and a machine's reading of all of it beside them. */
const LETTERS = 100_000
const CODED = 5_000
const AT_ONCE = 500
const REQUESTS = 40
const REVIEW = '/officer/reviews/housing-allocations-review'

if (!hasNhsComments) {
  console.log('The NHS comments are not beside the repository: there are no letters to write.')
  process.exit(0)
}

console.log(`${cpus().length} × ${cpus()[0]?.model}; load ${load()}`)
const served = await serving({ NETWORK_LIMIT_FACTOR: '100' })
const { origin, port } = served

try {
  const db = served.open()
  const middle = await fill(db)
  const cookie = await cookieOf('tariq', { port })
  await measureAll(middle, cookie)
  console.log('A machine reads all of it')
  const reading = await startsReading(cookie)
  await measureAll(middle, cookie)
  await reading(db)
  await db.destroy()
} finally {
  served.stop()
}

async function measureAll(middle: string, cookie: string) {
  await measure('  Coding page', `${REVIEW}/bench/${middle}`, cookie)
  await measure('  Coding page within a filter', `${REVIEW}/bench/${middle}?state=unread`, cookie)
  await measure('  List of contributions', `${REVIEW}/contributions`, cookie)
  await measure('  List, those with a stance', `${REVIEW}/contributions?stance=for`, cookie)
  await measure('  Themes', `${REVIEW}/themes`, cookie)
  await measure('  Review', REVIEW, cookie)
}

async function measure(name: string, path: string, cookie: string) {
  console.log(`${name}: ${await measured({ served, path, cookie, requests: REQUESTS })}`)
}

/** Presses the button; what it answers waits until the reading is done and says how long it took. */
async function startsReading(cookie: string) {
  const page = await (await fetch(`${origin}${REVIEW}/findings`, { headers: { cookie } })).text()
  const token = /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const [began, spent] = [performance.now(), served.used() ?? 0]
  await fetch(`${origin}${REVIEW}/findings`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin },
    body: new URLSearchParams({ form_token: token }),
  })
  return async (db: Db) => {
    for (;;) {
      const reading = await db
        .selectFrom('machine_reading')
        .selectAll()
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
      if (reading.failed_at) throw new Error('The reading failed.')
      if (reading.finished_at) {
        const took = (performance.now() - began) / 1_000
        const cpu = ((served.used() ?? spent) - spent) / 1_000
        console.log(
          `Read ${reading.contributions}, learned from ${reading.coded}, suggested ` +
            `${reading.suggestions}: ${took.toFixed(0)} s, ${cpu.toFixed(0)} s of processor with ` +
            `the pages above, ${served.memory() ?? 'unknown'} MB in use; load ${load()}`,
        )
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  }
}

/** Letters, one in twenty coded; answers the reference of one in the middle. */
async function fill(db: Db) {
  const review = await db
    .selectFrom('policy_review')
    .select('id')
    .where('slug', '=', 'housing-allocations-review')
    .executeTakeFirstOrThrow()
  const officer = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'moira@ambleford.example')
    .executeTakeFirstOrThrow()
  const themes = await db
    .selectFrom('theme')
    .innerJoin('codeframe', 'codeframe.id', 'theme.codeframe_id')
    .select('theme.id')
    .where('codeframe.review_id', '=', review.id)
    .execute()
  await keepQuiet(db, review.id)
  const write = writer()
  let middle = ''
  for (let first = 0; first < LETTERS; first += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, (_, offset) => {
      const place = first + offset
      const isCoded = place % (LETTERS / CODED) === 0
      return letter({ place, isCoded, text: write(place), review: review.id, officer: officer.id })
    })
    await db.insertInto('contribution').values(rows).execute()
    if (first === LETTERS / 2) middle = rows[1]?.reference ?? ''
    const codings = rows
      .filter(({ consideration }) => consideration === 'coded')
      .map(({ id }, place) => ({
        ...{ id: newId(), contribution_id: id, revision_id: null, stance: 'for' as const },
        theme_id: themes[place % themes.length]?.id ?? '',
        ...{ coded_by: officer.id, coded_at: '2026-11-20T09:00:00.000Z' },
      }))
    if (codings.length > 0) await db.insertInto('coding').values(codings).execute()
  }
  return middle
}

/** A machine begins by itself once enough is coded, unless it has just read. */
async function keepQuiet(db: Db, review_id: string) {
  const at = new Date().toISOString()
  const done = { stage: 'done' as const, asked_at: at, finished_at: at }
  await db
    .insertInto('machine_reading')
    .values({ id: newId(), review_id, asked_by: null, ...done })
    .execute()
}

/** Each as long as an NHS comment, of three words from here and three from there, so that no two are alike. */
function writer() {
  const texts = nhsComments().filter(({ text }) => text.length > 12)
  const said = texts.map(({ text }) => text.split(/\s+/))
  const chunks = said.flatMap((words) =>
    Array.from({ length: Math.floor(words.length / 3) }, (_, at) =>
      words.slice(at * 3, at * 3 + 3),
    ),
  )
  let state = 1
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return chunks[Math.floor((state / 2 ** 32) * chunks.length)] ?? ['the', 'waiting', 'list']
  }
  return (place: number) => {
    const length = Math.ceil((said[place % Math.max(said.length, 1)]?.length ?? 30) / 3)
    return Array.from({ length }, () => draw().join(' ')).join(' ')
  }
}

type Letter = { place: number; isCoded: boolean; text: string; review: string; officer: string }

function letter({ place, isCoded, text, review, officer }: Letter) {
  const id = newId()
  const consideration = isCoded ? ('coded' as const) : ('unread' as const)
  return {
    ...{ id, review_id: review, channel: 'letter' as const, reference: `L-${place}` },
    ...{ body: text, contributor_name: `Writer ${place}`, counts_as: id },
    ...{ received_on: '2026-11-02', entered_by: officer, entered_at: '2026-11-02T09:00:00.000Z' },
    consideration,
  }
}

function load() {
  return loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')
}
