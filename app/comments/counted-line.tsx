import { DISPOSITION_NAMES } from '#app/reviews/disposition.ts'
import type { ThreadOnPage } from './thread-page.server.ts'

type Counted = ThreadOnPage['counted'][number]

export type CountedByComment = ReadonlyMap<string, Counted[]>

export function countedByComment(counted: Counted[]): CountedByComment {
  const byComment = new Map<string, Counted[]>()
  for (const theme of counted) {
    byComment.set(theme.comment_id, [...(byComment.get(theme.comment_id) ?? []), theme])
  }
  return byComment
}

/** Under a comment that fed a theme: which, and what became of it. */
export function CountedLine({ themes = [] }: { themes: Counted[] | undefined }) {
  const [first] = themes
  if (!first) return null
  return (
    <p className="counted-line">
      This was counted in{' '}
      {themes.map(({ theme_id, name, disposition }, index) => (
        <span key={theme_id}>
          {index > 0 && ', and in '}‘{name}’: {DISPOSITION_NAMES[disposition].toLowerCase()}
        </span>
      ))}
      .{' '}
      <a href={`/reviews/${first.slug}/outcome#theme-${first.theme_id}`}>
        What we decided<span className="govuk-visually-hidden"> about ‘{first.name}’</span>
      </a>
    </p>
  )
}
