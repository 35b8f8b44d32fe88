import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'
import type { Stance } from '#db/schema/themes.ts'
import { codeIn } from '#app/themes/code.server.ts'
import { enterIn } from '#app/themes/enter.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import type { Calendar } from './calendar.ts'
import type { DemoReview } from './content.ts'

type Entering = {
  review: DemoReview
  id: string
  codeframe: string
  themes: Map<string, string>
  owner: { id: string }
  calendar: Calendar
  /** When they were coded. */
  coded_at: string
}

/** The letters and calls of a review, entered and coded by whoever runs it. */
export async function seedEntered(trx: Trx, entering: Entering) {
  const { review, id, codeframe, themes, owner: officer, calendar, coded_at } = entering
  for (const { received, themes: codings, ...said } of review.entered ?? []) {
    const at = calendar.at(received)
    const entry = { ...said, receivedOn: londonDate(at) }
    const entered = await enterIn(trx, {
      review: { id },
      entry,
      submissionKey: newId(),
      officer,
      at,
    })
    if (!entered.ok) throw new Error(`A letter of ${review.slug} was not entered.`)
    for (const coding of codings) {
      const [key, stance] = coding.split(':')
      await codeIn(trx, {
        review: { id, codeframe_id: codeframe },
        coding: {
          theme: themes.get(key ?? '') ?? '',
          stance: stance as Stance,
          contribution: entered.contribution.id,
          revision: null,
        },
        officer,
        at: coded_at,
      })
    }
  }
}
