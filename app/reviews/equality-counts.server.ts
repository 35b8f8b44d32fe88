import {
  monitoringAnswersIn,
  peopleByTheme,
  peopleInReview,
} from '#db/queries/monitoring.server.ts'
import type { Db } from '#db/schema.ts'
import { contributorKey } from './contributor-key.server.ts'
import { MONITORING, QUESTIONS } from './monitoring.ts'
import { withSmallNumbersHidden } from './suppression.ts'

type Review = { id: string; codeframe_id: string }

export type EqualityTable = {
  question: string
  groups: string[]
  all: (number | null)[]
  themes: { theme: string; counts: (number | null)[] }[]
}

/** For each question, how many of each group took part and raised each theme, small numbers hidden. */
export async function equalityCounts(db: Db, review: Review): Promise<EqualityTable[]> {
  const [answers, people, raised] = await Promise.all([
    monitoringAnswersIn(db, review.id),
    peopleInReview(db, review.id),
    peopleByTheme(db, review.codeframe_id),
  ])
  if (answers.length === 0) return []
  const said = new Map(
    answers.map(({ contributor_key, question, answer }) => [
      `${contributor_key} ${question}`,
      answer,
    ]),
  )
  const keys = new Map(
    people.map(({ person_id: person }) => [person, contributorKey({ review: review.id, person })]),
  )
  const byTheme = Map.groupBy(raised, ({ theme_id }) => theme_id)
  return QUESTIONS.map((question) => {
    const codes = Object.keys(MONITORING[question].answers)
    const count = (ids: string[]) => {
      const given = ids.map((id) => said.get(`${keys.get(id)} ${question}`))
      const known = codes.map((code) => given.filter((answer) => answer === code).length)
      return [...known, given.length - known.reduce((sum, one) => sum + one, 0)]
    }
    const themes = [...byTheme].map(([theme, who]) => ({
      theme,
      counts: count(who.map(({ person_id }) => person_id)),
    }))
    const shown = withSmallNumbersHidden({
      all: count([...keys.keys()]),
      rows: themes.map(({ counts }) => counts),
    })
    return {
      question,
      groups: [...codes, 'not_said'],
      all: shown.all,
      themes: themes.map(({ theme }, place) => ({ theme, counts: shown.rows[place] ?? [] })),
    }
  })
}
