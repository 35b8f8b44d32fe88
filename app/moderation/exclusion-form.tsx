import type { ReactNode } from 'react'
import { ErrorSummary, Radios, TextArea } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { EXCLUSION_CODES } from './exclusion.ts'

type Answer = {
  errors: FieldErrors | undefined
  typed: Record<string, string>
  /** Why it cannot be proposed any more. */
  refused: string | null
}

type Form = {
  /** What would be left out, and where it counts no longer. */
  children: ReactNode
  words: string | null
  answer: Answer | undefined
}

/** One officer proposes that something said is not considered; another confirms it. */
export function ExclusionForm({ children, words, answer }: Form) {
  return (
    <main className="wrap narrow" id="main">
      {answer?.refused && (
        <Notice warning>
          <p>{answer.refused}</p>
        </Notice>
      )}
      <ErrorSummary errors={answer?.errors} />
      <h1>Leave out of consideration</h1>
      <p className="lede">{children} A second officer confirms it.</p>
      <p className="own-words">{words}</p>
      <PostForm>
        <Radios
          name="code"
          label="Why is it not considered?"
          choices={Object.entries(EXCLUSION_CODES).map(([value, label]) => ({ value, label }))}
          errors={answer?.errors}
          value={answer?.typed.code}
        />
        <TextArea
          name="reason"
          label="How you know"
          rows={3}
          errors={answer?.errors}
          value={answer?.typed.reason}
        />
        <Button>Propose it</Button>
      </PostForm>
    </main>
  )
}
