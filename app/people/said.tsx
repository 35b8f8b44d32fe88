import { Notice } from '#app/ui/notice.tsx'
import { SAID_ONCE, type SaidOnce } from './said-once.ts'

/** What was settled on the way to this page, under the header of whichever page it is. */
export function Said({ words }: { words: SaidOnce[] | undefined }) {
  if (!words || words.length === 0) return null
  return (
    <aside className="wrap narrow said" aria-label="What happened">
      <Notice>
        {words.map((word) => (
          <p key={word}>{SAID_ONCE[word]}</p>
        ))}
      </Notice>
    </aside>
  )
}
