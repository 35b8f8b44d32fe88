import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { importFrom } from '#app/themes/import-from.server.ts'
import { giveUpImport } from '#app/themes/import.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  return redirect(`/officer/reviews/${params.slug}/imports/${params.id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireAct(request, 'run_review')
  const { review, file } = await importFrom(params)
  await readForm(request)
  await giveUpImport(db, { id: file.id, at: now() })
  return redirect(`/officer/reviews/${review.slug}/contributions`)
}
