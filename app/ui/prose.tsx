import type { SafeHtml } from '#db/safe-html.ts'

/** Shows HTML that was sanitised when it was written. The only place that sets inner HTML. */
export function Prose({ html, className = 'prose' }: { html: SafeHtml; className?: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
