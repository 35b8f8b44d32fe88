import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { endPreElection } from '#app/replies/pre-election.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_pre_election')
  return redirect('/admin/pre-election')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_pre_election')
  await readForm(request)
  if (!(await endPreElection(db, { id: addressWord(params.id), by, at: now() }))) throw notFound()
  return redirect('/admin/pre-election')
}
