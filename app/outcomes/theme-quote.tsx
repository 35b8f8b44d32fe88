import { excerpt } from './excerpt.ts'

/** Without a reference it is from a letter, a call or a meeting, and has no page. */
export type Quote = { theme_id: string; reference: string | null; public_html: string }

type Said = { quote: Quote | undefined; theme: { name: string } }

/** A comment as the public reads it, with the way to where it stands. */
export function ThemeQuote({ quote, theme }: Said) {
  if (!quote) return null
  return (
    <blockquote>
      {excerpt(quote.public_html)}{' '}
      {quote.reference ? (
        <a href={`/comments/${quote.reference}`}>
          Read the comment<span className="govuk-visually-hidden"> in its place: {theme.name}</span>
        </a>
      ) : (
        'From a letter, call or meeting.'
      )}
    </blockquote>
  )
}
