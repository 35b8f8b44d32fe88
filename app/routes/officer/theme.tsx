import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { themeCounts } from '#db/queries/codings.server.ts'
import { changesOf } from '#db/queries/themes.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { changeInWords } from '#app/themes/history.ts'
import { themeFrom } from '#app/themes/theme-from.server.ts'
import { FLAG_NAMES, takesCodings } from '#app/themes/theme.ts'
import { counted } from '#app/ui/counted.ts'
import { Notice } from '#app/ui/notice.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { review, theme, themes, here } = await themeFrom(params)
  const changes = await changesOf(db, theme.id)
  const counts = await themeCounts(db, review.codeframe_id)
  return {
    theme,
    themes,
    here,
    contributions: counts.find(({ id }) => id === theme.id)?.contributions ?? 0,
    isOpen: takesCodings(review),
    history: changes.map((change) => ({
      id: change.id,
      at: change.changed_at,
      by: change.by,
      words: changeInWords(change, { of: theme.id }),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.theme.name ?? '' }]

export default function Theme() {
  const { theme, themes, here, contributions, isOpen, history } = useLoaderData<typeof loader>()
  const act = (place: string, words: string) =>
    isOpen && !theme.retired_at
      ? { act: { href: `${here}/${place}`, words, about: `of ${theme.name}` } }
      : {}
  return (
    <main className="wrap narrow" id="main">
      <h1>{theme.name}</h1>
      {theme.retired_at && (
        <Notice>
          <p>
            Merged into “{theme.mergedInto}”.{' '}
            {isOpen && <a href={`${here}/return`}>Bring it back</a>}
          </p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { name: 'What belongs to it', value: theme.description, ...act('wording', 'Change') },
          { name: 'Examples', value: theme.examples || 'None', ...act('wording', 'Change') },
          { name: 'Stands under', value: theme.parent ?? 'Nothing', ...act('place', 'Move') },
          { name: 'Flag', value: FLAG_NAMES[theme.flag ?? 'none'], ...act('flag', 'Change') },
          { name: 'Stands on', value: counted(contributions, 'contribution') },
          { name: 'Added in', value: `Version ${theme.added_in}` },
        ]}
      />
      {isOpen && !theme.retired_at && (
        <p className="acts">
          <a href={`${here}/merging`}>Merge it into another</a>
          <a href={`${here}/split`}>Split it</a>
          <a href={`${here}/moving`}>Move contributions</a>
        </p>
      )}
      <h2>History</h2>
      {history.length === 0 && <p>It has not changed since it was added.</p>}
      <ul>
        {history.map(({ id, at, by, words }) => (
          <li key={id}>
            {words}{' '}
            <span className="quiet">
              by {by}, <When at={at} withTime />
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={themes}>All themes</a>
      </p>
    </main>
  )
}
