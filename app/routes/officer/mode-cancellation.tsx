import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { publicationFrom } from '#app/publications/publication-from.server.ts'
import { cancelMode } from '#app/publications/set-mode.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'set_page_mode')
  const { slug } = await publicationFrom(params)
  return redirect(`/officer/publications/${slug}/modes/new`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'set_page_mode')
  const publication = await publicationFrom(params)
  await readForm(request)
  const id = addressWord(params.id)
  const cancelled = await cancelMode(db, { id, publication, by: officer, at: now() })
  if (!cancelled) throw tooLate()
  return redirect(`/officer/publications/${publication.slug}/modes/new`)
}
