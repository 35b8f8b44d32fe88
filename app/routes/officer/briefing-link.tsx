import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { briefingFrom } from '#app/replies/briefing-from.server.ts'
import { sendLinkAgain } from '#app/replies/send.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'ask_for_reply')
  const { id } = await briefingFrom(params)
  return redirect(`/officer/replies/${id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'ask_for_reply')
  const briefing = await briefingFrom(params)
  await readForm(request)
  const isDone = await sendLinkAgain(db, { briefing, officer, at: now() })
  return redirect(`/officer/replies/${briefing.id}${isDone ? '' : '?why=moved'}`)
}
