import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { removeWords } from '#app/comments/list-words.server.ts'
import { isWordList } from '#app/comments/words-form.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound, tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_checks')
  return redirect('/admin/words')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_checks')
  await readForm(request)
  const { list } = params
  if (!isWordList(list)) throw notFound()
  const removed = await removeWords(db, { list, id: addressWord(params.id), by, at: now() })
  if (!removed) throw tooLate()
  return redirect(`/admin/words?list=${list}`)
}
