import { OUR_COOKIES } from '#app/platform/our-cookies.ts'
import { ScrollTable } from '#app/ui/scroll-table.tsx'
import type { MetaFunction } from '@remix-run/react'

export const meta: MetaFunction = () => [{ title: 'Cookies' }]

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
            {OUR_COOKIES.map((cookie) => (
              <tr key={cookie.name}>
                <td>{cookie.name}</td>
                <td>{cookie.what}</td>
                <td>{cookie.life}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <p>
        No script can read any of them, and your browser sends them to this site alone. On a secure
        connection their names begin with <code>__Host-</code>, which makes browsers hold us to
        that. A sign-in provider sets cookies of its own on its own site, once you have chosen it.
      </p>
    </main>
  )
}
