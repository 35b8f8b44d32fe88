import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { switchModelOff } from '#app/themes/outside/switch-model.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_theme_model')
  return redirect('/admin/theme-model')
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_theme_model')
  await readForm(request)
  await switchModelOff(db, { by, at: now() })
  return redirect('/admin/theme-model')
}
