import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { endRole } from '#app/people/grant-role.server.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { personFrom } from '#app/people/person-from.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound, refuse, tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_people')
  return redirect(`/admin/people/${params.id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const grantedBy = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const person = await personFrom(params)
  await readForm(request)
  const { role } = params
  if (role !== 'officer' && role !== 'administrator') throw notFound()
  if (person.id === grantedBy.id) {
    throw refuse({ status: 409, problem: 'too_late', because: NOT_YOURSELF })
  }
  const ended = await endRole(db, { person, role, grantedBy, at: now() })
  if (!ended.ok && ended.why === 'not_held') throw tooLate()
  if (!ended.ok) throw refuse({ status: 409, problem: 'too_late', because: LAST })
  return redirect(`/admin/people/${person.id}`)
}

const NOT_YOURSELF = 'Another administrator ends your own role, so that one is always left.'

const LAST = 'They are the last administrator, and one is always left.'
