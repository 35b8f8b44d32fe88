import type { Db } from '#db/schema.ts'
import { wordsAlone } from './screened.server.ts'
import { concernsOf, questionsFor, screen } from './screening.ts'

/** What would be said of a text by somebody known, on a page where comments are read afterwards. */
export async function trialOf(db: Db, body: string) {
  const screened = await wordsAlone(db, body)
  const said = screen(screened)
  return {
    concerns: concernsOf(said),
    questions: questionsFor(screened),
    checks: said.map(({ check, verdict, score, matched }) => ({
      check_name: check.name,
      verdict,
      score: score ?? null,
      matched: matched?.join('\n') ?? null,
    })),
  }
}

export type Trial = Awaited<ReturnType<typeof trialOf>>
