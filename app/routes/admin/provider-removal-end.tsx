import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { providerFrom } from '#app/people/provider-from.server.ts'
import { keepProvider } from '#app/people/remove-provider.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_providers')
  return redirect(`/admin/providers/${params.provider}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_providers')
  await requireFreshProof(request)
  const provider = providerFrom(params)
  await readForm(request)
  if (!(await keepProvider(db, { provider, by, at: now() }))) throw tooLate()
  return redirect(`/admin/providers/${provider.id}`)
}
