import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { restore } from '#app/publications/restore.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMember(request, 'edit_publication')
  return redirect('/member')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request, 'edit_publication')
  await readForm(request)
  const publication = { id: addressWord(params.id) }
  if (!(await restore(db, { publication, member, at: now() }))) throw notFound()
  return redirect('/member')
}
