import { useEffect, useState } from 'react'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { UNDO_WITHIN } from './decision.ts'

type Decided = { reference: string; isNext: boolean; search: string }

/** Says what was just decided, and for ten seconds takes it back by one press. */
export function DecidedNotice({ reference, isNext, search }: Decided) {
  const isOver = useIsOver(reference)
  return (
    <Notice>
      <p>
        {reference} was decided.{isNext && ' This is the next one waiting.'}
      </p>
      {isOver ? (
        <p>
          <a href={`/officer/comments/${reference}`}>Decide about it anew</a>
        </p>
      ) : (
        <PostForm
          action={`/officer/comments/${reference}/undoing${search ? `?${search}` : ''}`}
          key={reference}
        >
          <Button kind="secondary" shortcut="u">
            Undo
          </Button>
        </PostForm>
      )}
    </Notice>
  )
}

/** Without scripts the button stays, and says so when it comes too late. */
function useIsOver(reference: string) {
  const [over, setOver] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setOver(reference), UNDO_WITHIN)
    return () => clearTimeout(timer)
  }, [reference])
  return over === reference
}
