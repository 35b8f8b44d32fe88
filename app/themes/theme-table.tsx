import { ScrollTable } from '#app/ui/scroll-table.tsx'
import type { ThemeCount } from '#db/queries/codings.server.ts'

/** The numbers of the chart, as a table. */
export function ThemeTable({ themes }: { themes: ThemeCount[] }) {
  return (
    <ScrollTable label="Contributions by theme">
      <table className="plain theme-numbers" id="numbers">
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
              <td className="number" data-unit={wordFor(theme.contributions, 'contribution')}>
                {theme.contributions}
              </td>
              <td className="number" data-unit="for">
                {theme.inFavour}
              </td>
              <td className="number" data-unit="against">
                {theme.against}
              </td>
              <td className="number" data-unit="mixed or none">
                {theme.contributions - theme.inFavour - theme.against}
              </td>
              <td className="number" data-unit={wordFor(theme.people, 'person', 'people')}>
                {theme.people}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

/** On a phone a row is one line of figures, each followed by what it counts. */
function wordFor(count: number, one: string, many = `${one}s`) {
  return count === 1 ? one : many
}
