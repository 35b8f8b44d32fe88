import type { RedactionTable } from '#db/schema/comments.ts'
import type { Selectable } from 'kysely'

type Category = Selectable<RedactionTable>['category']

/** What the public reads in place of the masked words. */
export const REDACTION_MARKS: Record<Category, string> = {
  personal_information: 'personal information removed',
  allegation: 'allegation removed',
  offensive: 'offensive words removed',
  legal: 'removed for legal reasons',
}

type Span = { starts_at: number; ends_at: number; category: Category }

/** The masks of a revision in the order they stand in its text. */
export function masksOf(spans: Span[]) {
  return spans
    .map((span) => ({ ...span, words: REDACTION_MARKS[span.category] }))
    .sort((a, b) => a.starts_at - b.starts_at)
}
