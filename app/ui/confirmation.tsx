import type { ReactNode } from 'react'
import { Button, PostForm } from './post-form.tsx'

type Confirmation = {
  question: string
  /** What happens next, to whom, and how it can be undone; fields too, where the act needs them. */
  children: ReactNode
  button: string
  kind?: 'warning' | 'secondary'
  /** Where whoever changed their mind goes, and what the link says. */
  keep: { href: string; words: string }
  /** Sent along unseen. */
  fields?: Record<string, string>
  before?: ReactNode
}

/** Asks once more before an act that somebody else feels: opening the page changes nothing. */
export function Confirmation(asked: Confirmation) {
  const { question, children, button, kind, keep, fields = {}, before } = asked
  return (
    <main className="wrap narrow" id="main">
      {before}
      <h1>{question}</h1>
      <PostForm>
        {children}
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        <div className="buttons">
          <Button {...(kind ? { kind } : {})}>{button}</Button>
          <a href={keep.href}>{keep.words}</a>
        </div>
      </PostForm>
    </main>
  )
}
