import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireRole } from '#app/people/guard.server.ts'
import { uncode } from '#app/themes/code.server.ts'
import { codingAct } from '#app/themes/coding-act.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRole(request, 'officer')
  return redirect(`/officer/reviews/${params.slug}/bench`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireRole(request, 'officer')
  return codingAct({ officer, request, params, verb: uncode })
}
