import { redirect, redirectDocument, type ActionFunctionArgs } from '@remix-run/node'
import { endSessionOf } from '#app/people/sessions.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export function loader() {
  return redirect('/')
}

export async function action({ request }: ActionFunctionArgs) {
  await readForm(request)
  return redirectDocument('/', { headers: { 'Set-Cookie': await endSessionOf(db, request) } })
}
