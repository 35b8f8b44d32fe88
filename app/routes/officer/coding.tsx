import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { code } from '#app/themes/code.server.ts'
import { codingAct } from '#app/themes/coding-act.server.ts'
import { parseCoding } from '#app/themes/theme.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  return redirect(`/officer/reviews/${params.slug}/bench`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  return codingAct({
    officer,
    request,
    params,
    parse: parseCoding,
    verb: ({ parsed, ...facts }) => code(db, { ...facts, coding: parsed }),
  })
}
