import { setImmediate } from 'node:timers/promises'
import { themeCounts, type ThemeCount } from '#db/queries/codings.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import { hasManyCodings } from '#db/queries/lint.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import type { Db } from '#db/schema.ts'
import { lately } from './counted-lately.server.ts'
import { lintOf } from './lint-of.server.ts'

/** From so many codings on, counting them takes longer than a page should. */
const MANY = 20_000

type Asked = { review: { id: string; codeframe_id: string }; at: string; many?: number }

/** The figures of a review as they stand; with very many codings, as they stood when they were counted. */
export function figuresForOfficers(db: Db, asked: Asked) {
  const { id, codeframe_id: codeframe } = asked.review
  return counted(db, asked, 'figures', async (isMuch) => ({
    themes: await (isMuch ? inSteps(db, codeframe) : themeCounts(db, codeframe)),
    counts: await contributionCounts(db, id),
  }))
}

/** The same of what is to mend. */
export function lintForOfficers(db: Db, asked: Asked) {
  return counted(db, asked, 'lint', () => lintOf(db, asked.review))
}

type Count<T> = (isMuch: boolean) => Promise<T>

async function counted<T>(db: Db, { review, at, many }: Asked, what: string, count: Count<T>) {
  const { codeframe_id: codeframe } = review
  const isMuch = await hasManyCodings(db, { codeframe, over: many ?? MANY })
  const countNow = async () => ({ ...(await count(isMuch)), countedAt: isMuch ? at : null })
  return isMuch ? lately({ named: `${what} of ${codeframe}`, count: countNow }) : countNow()
}

/** Others have their turn between two themes: on SQLite each keeps everybody waiting. */
async function inSteps(db: Db, codeframe: string) {
  const themes: ThemeCount[] = []
  for (const { id } of await themesOf(db, codeframe)) {
    await setImmediate()
    themes.push(...(await themeCounts(db, codeframe, id)))
  }
  return themes.sort((one, other) => other.contributions - one.contributions || byName(one, other))
}

function byName(one: ThemeCount, other: ThemeCount) {
  return one.name < other.name ? -1 : 1
}
