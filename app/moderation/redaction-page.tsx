import { useFetcher } from '@remix-run/react'
import { useRef } from 'react'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Prose } from '#app/ui/prose.tsx'
import type { SafeHtml } from '#db/safe-html.ts'
import { CardWords } from './card-words.tsx'
import { OfferedMasks } from './offered-masks.tsx'
import { RedactionForm } from './redaction-form.tsx'
import { useSelectedWords } from './use-selected-words.ts'

type Page = {
  comment: { body: string; reference: string; revision: number; decisions: number; state: string }
  found: { matched: string | null }[]
  offered: string[]
  /** As the public will read it. */
  preview: string
  answer:
    | {
        errors: FieldErrors | undefined
        typed: Record<string, string>
        refused: string | null
      }
    | undefined
}

/** Words are chosen by selecting them, or by typing them; beside them stands what the public will read. */
export function RedactionPage({ comment, found, offered, preview, answer }: Page) {
  const form = useRef<HTMLDivElement>(null)
  const fetcher = useFetcher<{ preview: string }>()
  const previewAddress = `/officer/comments/${comment.reference}/redactions/preview`
  const show = () => {
    const drawn = form.current?.querySelector('form')
    if (!drawn) return
    fetcher.submit(new FormData(drawn), { method: 'post', action: previewAddress })
  }
  const words = useSelectedWords(show)
  return (
    <main className="wrap" id="main">
      {answer?.refused && (
        <Notice warning>
          <p>{answer.refused}</p>
        </Notice>
      )}
      <h1>Redact</h1>
      <p>
        <a href={`/officer/comments/${comment.reference}`}>{comment.reference}</a>: its author’s
        words are kept. Everybody else reads a mark in their place, here, in feeds and everywhere
        else.
      </p>
      <div className="side-by-side">
        <section aria-label="The comment" ref={words}>
          <h2>The comment</h2>
          <CardWords body={comment.body} found={found} />
        </section>
        <section aria-label="As it will be read">
          <h2>As it will be read</h2>
          <div aria-live="polite" className="preview">
            <Prose className="words" html={(fetcher.data?.preview ?? preview) as SafeHtml} />
          </div>
        </section>
      </div>
      <OfferedMasks words={offered} previewAddress={previewAddress} />
      <div ref={form} onInput={show}>
        <RedactionForm
          comment={comment}
          previewAddress={previewAddress}
          errors={answer?.errors}
          typed={answer?.typed ?? {}}
        />
      </div>
    </main>
  )
}
