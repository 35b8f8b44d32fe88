import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { benchAct, nothingAsked } from '#app/themes/bench-act.server.ts'
import { verify } from '#app/themes/consider.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  return redirect(`/officer/reviews/${params.slug}/bench/${params.reference}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  return benchAct({
    officer,
    request,
    params,
    parse: nothingAsked,
    verb: (facts) => verify(db, facts),
  })
}
