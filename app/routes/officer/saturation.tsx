import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { newThemesByHundred } from '#db/queries/saturation.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { saturationOf } from '#app/themes/saturation.ts'
import { BarChart } from '#app/ui/bar-chart.tsx'
import { FigureTable } from '#app/ui/figure-table.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { slug, codeframe_id } = await reviewFrom(params)
  return { slug, steps: saturationOf(await newThemesByHundred(db, codeframe_id)) }
}

export const meta: MetaFunction = () => [{ title: 'New themes as reading went on' }]

export default function Saturation() {
  const { slug, steps } = useLoaderData<typeof loader>()
  const label = steps.map(({ name, themes }) => `${name}: ${themes}`).join('; ')
  return (
    <main className="wrap narrow" id="main">
      <h1>New themes as reading went on</h1>
      <p>
        How many themes came up for the first time, for each hundred contributions in the order they
        were coded. When little new comes up, reading more changes the counts and not the themes.
      </p>
      {steps.length === 0 && <p>Nothing is coded yet.</p>}
      {steps.length > 0 && (
        <>
          <BarChart
            label={`New themes. ${label}.`}
            rows={steps.map(({ name, themes }) => ({
              name,
              bars: [{ parts: [{ kind: 'in-favour', count: themes }], shown: String(themes) }],
            }))}
            keys={[{ kind: 'in-favour', words: 'new themes for each hundred' }]}
          />
          <FigureTable
            caption="New themes for each hundred contributions"
            columns={['Contributions', 'New themes', 'For each hundred']}
            rows={steps.map(({ name, themes, rate }) => ({
              key: name,
              cells: [name, themes, rate],
            }))}
          />
        </>
      )}
      <p>
        <a href={`/officer/reviews/${slug}/themes`}>Back to the themes</a>
      </p>
    </main>
  )
}
