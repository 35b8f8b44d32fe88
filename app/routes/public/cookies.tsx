import { ScrollTable } from '#app/ui/scroll-table.tsx'
import type { MetaFunction } from '@remix-run/react'

export const meta: MetaFunction = () => [{ title: 'Cookies' }]

const COOKIES = [
  {
    name: 'folkmoot-form',
    what: 'Makes sure a form you send came from our own page',
    life: 'until you close the browser',
  },
  {
    name: 'folkmoot-session',
    what: 'Keeps you signed in',
    life: '30 days, or until you sign out',
  },
  {
    name: 'folkmoot-kept',
    what: 'Finds a comment again that you wrote before signing in',
    life: '24 hours',
  },
  {
    name: 'folkmoot.*',
    what: 'Carries you to the sign-in provider and back',
    life: 'a few minutes',
  },
]

export default function Cookies() {
  return (
    <main className="wrap narrow" id="main">
      <h1>Cookies</h1>
      <p className="lede">
        We use only cookies that this site cannot work without. Nothing measures or follows you, and
        nothing comes from another company.
      </p>
      <ScrollTable label="Cookies">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">What it does</th>
              <th scope="col">How long</th>
            </tr>
          </thead>
          <tbody>
            {COOKIES.map((cookie) => (
              <tr key={cookie.name}>
                <td>{cookie.name}</td>
                <td>{cookie.what}</td>
                <td>{cookie.life}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </main>
  )
}
