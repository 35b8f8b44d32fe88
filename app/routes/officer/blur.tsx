import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { blurCookie } from '#app/moderation/blur.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { safeReturn } from '#app/platform/return-to.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'read_queue')
  return redirect('/officer/queue')
}

export async function action({ request }: ActionFunctionArgs) {
  await requireAct(request, 'read_queue')
  const form = await readForm(request)
  const back = safeReturn(String(form.get('return_to') ?? ''), '/officer/queue')
  return redirect(back, { headers: { 'Set-Cookie': blurCookie(form.get('blur') === 'on') } })
}
