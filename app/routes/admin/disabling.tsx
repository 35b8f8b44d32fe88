import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { disable } from '#app/people/disable.server.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { personFrom } from '#app/people/person-from.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_people')
  return redirect(`/admin/people/${params.id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const person = await personFrom(params)
  await readForm(request)
  if (person.id === by.id) throw refuse({ status: 409, problem: 'too_late', because: NOT_YOURSELF })
  if (!(await disable(db, { person, by, at: now() }))) {
    throw refuse({ status: 409, problem: 'too_late', because: LAST })
  }
  return redirect(`/admin/people/${person.id}`)
}

const NOT_YOURSELF = 'Another administrator changes your own access.'

const LAST = 'They are the last administrator, and one is always left.'
