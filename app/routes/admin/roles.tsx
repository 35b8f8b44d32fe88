import type { LoaderFunctionArgs } from '@remix-run/node'
import type { MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { ACTS, WHO, type May, type Who } from '#app/people/permissions.ts'
import { ScrollTable } from '#app/ui/scroll-table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'see_roles')
  return null
}

export const meta: MetaFunction = () => [{ title: 'Roles and what they may do' }]

const TITLES: Record<Who, string> = {
  visitor: 'Visitor',
  resident: 'Resident',
  member: 'Member',
  officer: 'Officer',
  administrator: 'Administrator',
}

const CELLS: Record<May, string> = { yes: 'Yes', own: 'Own\u00a0only', no: '–' }

/** The same table that every page asks: not a description of it. */
export default function Roles() {
  return (
    <main className="wrap" id="main">
      <h1>Roles and what they may do</h1>
      <p className="lede">
        Every page asks this table before it answers. “Own only” is what somebody wrote, publishes
        in their post, or was handed.
      </p>
      <ScrollTable label="Roles and what they may do">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">Act</th>
              {WHO.map((who) => (
                <th scope="col" key={who}>
                  {TITLES[who]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.entries(ACTS).map(([act, row]) => (
              <tr key={act}>
                <th scope="row">
                  {row.words}
                  {'note' in row && <span className="quiet under">{row.note}</span>}
                </th>
                {WHO.map((who) => (
                  <td key={who}>
                    {CELLS[row[who]]}
                    {row[who] === 'no' && <span className="govuk-visually-hidden">No</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <p>
        Whoever holds a role may also do what a resident may. A role counts once a second factor was
        given, for half an hour without use and twelve hours in all.
      </p>
    </main>
  )
}
