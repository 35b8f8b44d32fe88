import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { answersIn, codedInSample } from '#db/queries/agreement.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { agreementIn, percent } from '#app/themes/agreement.ts'
import { kappaInWords, type Agreement } from '#app/themes/kappa.ts'
import { sampleFrom } from '#app/themes/sample-from.server.ts'
import { counted } from '#app/ui/counted.ts'
import { FigureTable } from '#app/ui/figure-table.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, sample } = await sampleFrom(params)
  const { id, size, done, coderName, finished_at } = sample
  const coded = await codedInSample(db, id)
  return {
    here: `/officer/reviews/${review.slug}/agreement`,
    sample: { id, size, done, coderName },
    isTheirs: sample.coder === officer.id,
    found: finished_at ? agreementIn(await answersIn(db, id), coded) : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'A sample coded twice' }]

export default function AgreementSample() {
  const { here, sample, isTheirs, found } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>A sample coded twice</h1>
      {!found && (
        <>
          <p>
            {sample.coderName} has coded {sample.done} of {counted(sample.size, 'contribution')}.
            What it shows is here once all are.
          </p>
          {isTheirs && (
            <p>
              <a href={`${here}/${sample.id}/coding`}>Code the next</a>
            </p>
          )}
        </>
      )}
      {found && (
        <>
          <p className="lede">
            On {counted(found.contributions, 'contribution')}, the two gave the same answer to{' '}
            {percent(found.overall.agreed)} of the questions whether a theme is there.{' '}
            {overall(found.overall)}
          </p>
          <FigureTable
            caption="Agreement by theme"
            columns={['Theme', 'Kappa', '95% interval', 'Agreed', 'First coder', 'Second coder']}
            rows={found.themes.map((theme) => ({
              key: theme.theme,
              cells: [
                theme.name,
                theme.kappa === null ? 'Not used' : theme.kappa.toFixed(2),
                interval(theme),
                percent(theme.agreed),
                theme.first,
                theme.second,
              ],
            }))}
          />
          <p className="quiet">
            Cohen’s kappa, with the large-sample standard error of Fleiss, Cohen and Everitt (1969).
            It is about whether a theme is there, as coding stood when the sample was drawn; under
            “coder” stands on how many contributions each put it.
          </p>
        </>
      )}
      <p>
        <a href={here}>All samples</a>
      </p>
    </main>
  )
}

function overall({ kappa }: Agreement) {
  if (kappa === null) return ''
  return `Allowing for chance, that is ${kappaInWords(kappa)} (kappa ${kappa.toFixed(2)}).`
}

function interval({ low, high }: Agreement) {
  return low === null || high === null ? '' : `${low.toFixed(2)} to ${high.toFixed(2)}`
}
