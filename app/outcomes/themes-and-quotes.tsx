import type { ThemeCount } from '#db/queries/codings.server.ts'
import { ThemeQuote, type Quote } from './theme-quote.tsx'

/** What was raised before anybody has answered it. */
export function ThemesAndQuotes({ themes, quotes }: { themes: ThemeCount[]; quotes: Quote[] }) {
  const said = new Map(quotes.map((quote) => [quote.theme_id, quote]))
  return (
    <ul className="themes-said">
      {themes.map((theme) => (
        <li key={theme.id} id={`theme-${theme.id}`}>
          <h3>{theme.name}</h3>
          <p>{theme.description}</p>
          <ThemeQuote quote={said.get(theme.id)} theme={theme} />
        </li>
      ))}
    </ul>
  )
}
