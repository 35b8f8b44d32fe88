import { ThemeChart } from '#app/themes/theme-chart.tsx'
import { ThemeTable } from '#app/themes/theme-table.tsx'
import type { ThemeCount } from '#db/queries/codings.server.ts'
import { HowCounted, type Figures } from './counts-line.tsx'

/** The themes as bars, the same numbers as a table under them, and the way to how they came about. */
export function ThemesRaised({ themes, figures }: { themes: ThemeCount[]; figures: Figures }) {
  return (
    <>
      <h2>What people raised</h2>
      <HowCounted figures={figures} />
      <ThemeChart themes={themes} />
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">The same numbers as a table</span>
        </summary>
        <ThemeTable themes={themes} />
      </details>
      <p className="quiet">
        <a href="#method">How this was analysed</a>
      </p>
    </>
  )
}
