import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { confirmLeavingOut } from '#app/themes/leave-out.server.ts'
import { leftOutAct } from '#app/themes/left-out-act.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  return redirect('/officer/exclusions')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  return leftOutAct({ officer, request, params, verb: confirmLeavingOut })
}
