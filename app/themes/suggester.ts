import type { Trx } from '#db/schema.ts'
import type { Suggestion } from './suggestion.ts'

export type TextToRead = { id: string; revision_id: string | null; text: string }

/** What a machine suggests for one text; `note` is written in the transaction that keeps it. */
export type Suggested = {
  id: string
  suggestions: Suggestion[]
  note?: (trx: Trx) => Promise<unknown>
}

/** A machine that suggests at most three themes for a text, whichever it is. */
export type Suggester<Text extends TextToRead = TextToRead> = {
  /** Which machine, as it is kept with each suggestion. */
  suggested_by: string
  /** Leaves out texts for which it has no answer: what was suggested for those before stays. */
  suggest: (page: Text[]) => Promise<Suggested[]>
}
