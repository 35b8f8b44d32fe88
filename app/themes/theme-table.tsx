import { ScrollTable } from '#app/ui/scroll-table.tsx'
import type { ThemeCount } from '#db/queries/codings.server.ts'

/** The numbers of the chart, as a table. */
export function ThemeTable({ themes }: { themes: ThemeCount[] }) {
  return (
    <ScrollTable label="Contributions by theme">
      <table className="plain" id="numbers">
        <caption className="govuk-visually-hidden">Contributions by theme</caption>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            <th scope="col" className="number">
              Contributions
            </th>
            <th scope="col" className="number">
              For
            </th>
            <th scope="col" className="number">
              Against
            </th>
            <th scope="col" className="number">
              Mixed or none
            </th>
            <th scope="col" className="number">
              People
            </th>
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <tr key={theme.id} id={`theme-${theme.id}`}>
              <th scope="row">{theme.name}</th>
              <td className="number">{theme.contributions}</td>
              <td className="number">{theme.inFavour}</td>
              <td className="number">{theme.against}</td>
              <td className="number">{theme.contributions - theme.inFavour - theme.against}</td>
              <td className="number">{theme.people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}
