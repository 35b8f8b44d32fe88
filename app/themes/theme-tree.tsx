import { counted } from '#app/ui/counted.ts'
import { Tag } from '#app/ui/tag.tsx'
import { FLAG_NAMES } from './theme.ts'

type Theme = {
  id: string
  name: string
  description: string
  parent_id: string | null
  flag: 'minority' | 'equality' | null
  added_in: number
  contributions: number
}

/** Themes at the top, each with those under it. */
export function ThemeTree({ themes, slug }: { themes: Theme[]; slug: string }) {
  const top = themes.filter(({ parent_id }) => parent_id === null)
  return (
    <ul className="cards">
      {top.map((theme) => (
        <li key={theme.id}>
          <OneTheme theme={theme} slug={slug} />
          <Under themes={themes.filter(({ parent_id }) => parent_id === theme.id)} slug={slug} />
        </li>
      ))}
    </ul>
  )
}

function Under({ themes, slug }: { themes: Theme[]; slug: string }) {
  if (themes.length === 0) return null
  return (
    <ul className="cards">
      {themes.map((theme) => (
        <li key={theme.id}>
          <OneTheme theme={theme} slug={slug} />
        </li>
      ))}
    </ul>
  )
}

function OneTheme({ theme, slug }: { theme: Theme; slug: string }) {
  const Heading = theme.parent_id ? 'h3' : 'h2'
  return (
    <>
      <Heading>
        <a href={`/officer/reviews/${slug}/themes/${theme.id}`}>{theme.name}</a>
      </Heading>
      <p className="labels">
        <span className="quiet">{counted(theme.contributions, 'contribution')}</span>
        {theme.flag && <Tag tone="amber">{FLAG_NAMES[theme.flag]}</Tag>}
        {theme.added_in > 1 && <Tag tone="plain">Added in version {theme.added_in}</Tag>}
      </p>
      <p>{theme.description}</p>
    </>
  )
}

type Merged = { id: string; name: string; into: string }

/** Those that are part of another now, to be brought back if need be. */
export function MergedThemes({ merged, slug }: { merged: Merged[]; slug: string }) {
  if (merged.length === 0) return null
  return (
    <>
      <h2>Merged</h2>
      <ul>
        {merged.map(({ id, name, into }) => (
          <li key={id}>
            <a href={`/officer/reviews/${slug}/themes/${id}`}>{name}</a> into {into}
          </li>
        ))}
      </ul>
    </>
  )
}
