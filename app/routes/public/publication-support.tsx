import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { refuseBarred } from '#app/moderation/refuse-barred.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { readOnly } from '#app/platform/refuse.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { publicationFrom } from '#app/publications/publication-from.server.ts'
import { supportPublication } from '#app/publications/support.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

/** Somebody who comes back here from signing in goes on to the page. */
export async function loader({ params }: ActionFunctionArgs) {
  return redirect(`/publications/${params.slug}`)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const publication = await publicationFrom(params)
  const person = await requirePerson(request, { returnTo: `/publications/${publication.slug}` })
  const form = await readForm(request)
  const wanted = form.get('wanted') === 'yes'
  await withinLimit('support', { form, context, person })
  const supported = await supportPublication(db, { publication, person, wanted, at: now() })
  if (!supported.ok && supported.why === 'read_only') throw readOnly()
  if (!supported.ok) throw refuseBarred(supported)
  return redirect(`/publications/${publication.slug}`)
}
