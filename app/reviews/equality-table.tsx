import { counted } from '#app/ui/counted.ts'
import { FigureTable } from '#app/ui/figure-table.tsx'
import type { EqualityTable as Table } from './equality-counts.server.ts'
import { groupName, isQuestion, MONITORING } from './monitoring.ts'

type Named = Table & { names: Record<string, string> }

/** One question: a row of which every number is hidden says nothing, and is only counted. */
export function EqualityTable({ question, groups, all, themes, names }: Named) {
  const words = isQuestion(question) ? MONITORING[question].words : question
  const telling = themes.filter(({ counts }) => counts.some(isShown))
  const silent = themes.length - telling.length
  if (telling.length === 0 && !all.some(isShown)) {
    return (
      <p>
        <b>{words}</b> Too few have answered, so every number is hidden.
      </p>
    )
  }
  return (
    <>
      <FigureTable
        caption={words}
        columns={['People', ...groups.map((group) => groupName(question, group))]}
        rows={[
          { key: 'all', cells: ['Everybody who took part', ...all.map(shown)] },
          ...telling.map(({ theme, counts }) => ({
            key: theme,
            cells: [names[theme] ?? '', ...counts.map(shown)],
          })),
        ]}
      />
      {silent > 0 && (
        <p className="quiet">
          Of {counted(silent, telling.length > 0 ? 'other theme' : 'theme')} every number is hidden.
        </p>
      )}
    </>
  )
}

function isShown(count: number | null) {
  return count !== null
}

function shown(count: number | null) {
  return isShown(count) ? count : <span className="quiet">hidden</span>
}
