import { sql } from 'kysely'
import { newId } from '#db/id.ts'
import { migrate } from '#db/migrate.server.ts'
import type { SafeHtml } from '#db/safe-html.ts'
import { startPostgres } from '../support/start-postgres.ts'

/** How long the monthly figures take over a month of 100,000 decisions, on PostgreSQL. */
const DECISIONS = 100_000
const AT_ONCE = 500
const MONTH = '2026-10'

const postgres = await startPostgres()
process.env.DATABASE_URL = postgres.url
const { db } = await import('#app/platform/database.server.ts')
const { monthFigures } = await import('#app/figures/month-figures.server.ts')
const { officerFigures } = await import('#app/figures/officer-figures.server.ts')
const ambleford = await import('../support/ambleford.ts')

try {
  await migrate(db)
  const setting = await aSetting()
  for (let first = 0; first < DECISIONS; first += AT_ONCE) {
    await decide({ ...setting, first, many: AT_ONCE })
  }
  await sql`analyze`.execute(db)
  console.log(`A month of ${DECISIONS} decisions on PostgreSQL`)
  await measure('the first time', () => monthFigures(db, [MONTH]))
  await measure('asked again', () => monthFigures(db, [MONTH]))
  await decide({ ...setting, first: DECISIONS, many: 1 })
  await measure('after one more decision', () => monthFigures(db, [MONTH]))
  const asked = { search: new URLSearchParams({ month: MONTH }), at: '2026-10-31T20:00:00.000Z' }
  await measure('figures for officers', () => officerFigures(db, asked))
  await measure('figures for officers again', () => officerFigures(db, asked))
} finally {
  await db.destroy()
  await postgres.stop()
}

async function measure(name: string, work: () => Promise<unknown>) {
  const [began, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  const took = Math.round(performance.now() - began)
  const ours = Math.round((user + system) / 1000)
  console.log(`  ${name}: ${took} ms, ${ours} ms of our own processor time`)
}

async function aSetting() {
  const [page, officer] = [await ambleford.aPublication(), await ambleford.anOfficer()]
  const author = await ambleford.aPerson()
  await ambleford.aHouseRule(1)
  const rule = db.selectFrom('house_rule').select('id').where('number', '=', 1)
  return { page, officer, author, rule: (await rule.executeTakeFirstOrThrow()).id }
}

type Setting = Awaited<ReturnType<typeof aSetting>> & { first: number; many: number }

/** Comments sent over a month and decided within two days; a check had held two of three. */
async function decide({ page, officer, author, rule, first, many }: Setting) {
  const rows = Array.from({ length: many }, (_, place) => {
    const turn = first + place
    const sent = Date.parse(`${MONTH}-01T00:00:00Z`) + turn * 26_000
    const [id, revision] = [newId(), newId()]
    return { turn, id, revision, sent: iso(sent), decided: iso(sent + waitOf(turn)) }
  })
  await writeComments(rows, { page, author })
  const held = rows.filter(({ turn }) => turn % 3 !== 0)
  const holds = held.map(({ revision }) => ({
    ...{ id: newId(), revision_id: revision, position: 0, reason: 'new_contributor' as const },
  }))
  if (holds.length > 0) await db.insertInto('hold').values(holds).execute()
  const decisions = rows.map(({ id, revision, decided, turn }) => ({
    ...{ id: newId(), comment_id: id, revision_id: revision, number: 1 },
    ...{ decided_by: officer.id, decided_at: decided },
    ...(turn % 10 === 0
      ? { verdict: 'withhold' as const, house_rule_id: rule }
      : { verdict: 'publish' as const, house_rule_id: null }),
  }))
  await db.insertInto('decision').values(decisions).execute()
}

type Row = { id: string; revision: string; sent: string; decided: string }

async function writeComments(rows: Row[], { page, author }: Pick<Setting, 'page' | 'author'>) {
  const comments = rows.map(({ id, sent, decided }) => ({
    ...{ id, reference: `F-${id}`, publication_id: page.id, root_id: id, depth: 0 },
    ...{ person_id: author.id, author_name: author.name },
    ...{ state: 'published' as const, shown_as: 'text' as const },
    ...{ consideration: 'read' as const, revision: 1, decisions: 1 },
    ...{ submitted_at: sent, published_at: decided },
  }))
  await db.insertInto('comment').values(comments).execute()
  const revisions = rows.map(({ id, revision, sent }) => ({
    ...{ id: revision, comment_id: id, number: 1, submitted_at: sent },
    ...{ body: 'The bus.', public_html: '<p>The bus.</p>' as SafeHtml },
  }))
  await db.insertInto('comment_revision').values(revisions).execute()
}

function waitOf(turn: number) {
  return ((turn * 7_919) % 2_880) * 60_000
}

function iso(moment: number) {
  return new Date(moment).toISOString()
}
