import { countedContributions } from '#app/themes/contribution.ts'
import { counted } from '#app/ui/counted.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { PackCounts } from './pack.ts'

type Handed = {
  analysis: string
  counts: PackCounts | null
  campaigns: { name: string; contributions: number; texts: number }[]
}

/** What the officer made of it, what came in as a campaign, counted both ways, and how much in all. */
export function HandedAnalysis({ analysis, counts, campaigns }: Handed) {
  return (
    <>
      {analysis && (
        <>
          <h2>The officer’s analysis</h2>
          {analysis.split(/\n{2,}/).map((paragraph, place) => (
            <p key={place}>{paragraph}</p>
          ))}
        </>
      )}
      {campaigns.length > 0 && (
        <>
          <h2>Campaigns</h2>
          <ul>
            {campaigns.map(({ name, contributions, texts }) => (
              <li key={name}>
                {name}: {counted(contributions, 'contribution')}, {counted(texts, 'different text')}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Themes</h2>
      {counts && (
        <p>
          {countedContributions(counts)} from {counted(counts.people, 'person', 'people')}
          {counts.uncoded > 0 && `; ${counted(counts.uncoded, 'contribution')} raised no theme`}.
        </p>
      )}
    </>
  )
}

type Reading = {
  slug: string
  themes: { id: string }[]
  unread: { id: string; name: string }[]
}

/** How far the reader is, and where to go on. */
export function Unread({ slug, themes, unread }: Reading) {
  const [next] = unread
  if (!next) {
    return (
      <Notice>
        <p>
          You have read every theme. <a href="#considered">Record that you considered them</a>, then
          you can answer them.
        </p>
      </Notice>
    )
  }
  const read = themes.length - unread.length
  return (
    <Notice>
      <p>
        {read === 0
          ? 'Read every theme first. You answer them once you have recorded that you considered them all.'
          : `You have read ${read} of ${counted(themes.length, 'theme')}.`}
      </p>
      <p>
        <a className="govuk-button" href={`/member/reviews/${slug}/themes/${next.id}`}>
          {read === 0 ? 'Begin with the first' : `Go on with “${next.name}”`}
        </a>
      </p>
    </Notice>
  )
}
