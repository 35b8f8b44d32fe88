import { redirect, redirectDocument, type ActionFunctionArgs } from '@remix-run/node'
import { endSessionOf } from '#app/people/sessions.server.ts'
import { setCookie } from '#app/platform/cookies.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export function loader() {
  return redirect('/')
}

/** What the next person at this computer must not find. */
const LEFT_BEHIND = ['folkmoot-traces', 'folkmoot-kept', 'folkmoot-offer', 'folkmoot-codes']

export async function action({ request }: ActionFunctionArgs) {
  await readForm(request)
  const headers = new Headers({ 'Set-Cookie': await endSessionOf(db, request) })
  for (const name of LEFT_BEHIND) headers.append('Set-Cookie', setCookie(name, '', 0))
  return redirectDocument('/', { headers })
}
