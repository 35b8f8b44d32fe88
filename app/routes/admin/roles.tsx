import type { LoaderFunctionArgs } from '@remix-run/node'
import type { MetaFunction } from '@remix-run/react'
import { requireRole } from '#app/people/guard.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'administrator')
  return null
}

export const meta: MetaFunction = () => [{ title: 'Roles and what they may do' }]

export default function Roles() {
  return (
    <main className="wrap" id="main">
      <h1>Roles and what they may do</h1>
    </main>
  )
}
