import type { LoaderFunctionArgs } from '@remix-run/node'
import { figuresFile } from '#app/figures/figures-file.server.ts'
import { monthsAsked, refusedUnder } from '#app/figures/figures-page.server.ts'
import { monthFigures } from '#app/figures/month-figures.server.ts'
import { now } from '#app/platform/clock.ts'
import { csvAnswer } from '#app/platform/csv-answer.server.ts'
import { db } from '#app/platform/database.server.ts'

/** The figures as their page shows them, in one file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const { latest, shown } = await monthsAsked(db, { search, at: now() })
  const figures = await monthFigures(db, shown)
  return csvAnswer(`moderation-until-${latest}`, [figuresFile(figures, refusedUnder(figures))])
}
