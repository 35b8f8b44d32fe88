import { STANCE_NAMES } from '#app/themes/theme.ts'
import { counted } from '#app/ui/counted.ts'
import { Tag } from '#app/ui/tag.tsx'
import type { PackTheme } from './pack.ts'
import type { HeardQuote } from './theme-page.server.ts'

export const FLAG_NAMES = { minority: 'Minority issue', equality: 'Equality issue' }

/** How many said it, and on which side. */
export function ThemeFigures({ theme }: { theme: PackTheme }) {
  const { contributions, people, inFavour, against, flag } = theme
  const neither = contributions - inFavour - against
  const stances = [
    inFavour > 0 && `${inFavour} for`,
    against > 0 && `${against} against or worried`,
    neither > 0 && `${neither} mixed or without a stance`,
  ].filter(Boolean)
  return (
    <>
      {flag && <Tag tone="amber">{FLAG_NAMES[flag]}</Tag>}
      <p>
        {counted(contributions, 'contribution')} from {counted(people, 'person', 'people')}
        {stances.length > 0 && `: ${stances.join(', ')}`}.
      </p>
    </>
  )
}

export function HeardQuotes({ quotes }: { quotes: HeardQuote[] }) {
  if (quotes.length === 0) {
    return <p>Nothing public can be quoted: it came by letter or call, or was never shown.</p>
  }
  return (
    <ul className="cards">
      {quotes.map(({ reference, stance, words }) => (
        <li key={`${reference} ${stance}`}>
          {words === null ? (
            <p className="quiet">{reference} is not public any more.</p>
          ) : (
            <blockquote>
              {words}{' '}
              <a href={`/comments/${reference}`}>
                Read it in its place
                <span className="govuk-visually-hidden">: {reference}</span>
              </a>
            </blockquote>
          )}
          <p className="quiet">{STANCE_NAMES[stance]}</p>
        </li>
      ))}
    </ul>
  )
}
