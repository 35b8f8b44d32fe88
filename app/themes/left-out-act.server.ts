import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { leftOutById } from '#db/queries/left-out.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound, tooLate } from '#app/platform/refuse.server.ts'
import type { confirmLeavingOut } from './leave-out.server.ts'
import { LEFT_OUT_WHY } from './left-out.ts'

type LeftOutAct = Pick<ActionFunctionArgs, 'request' | 'params'> & {
  officer: { id: string }
  verb: typeof confirmLeavingOut
}

/** What an officer does about a proposal of a colleague's, or an exclusion that holds. */
export async function leftOutAct({ officer, request, params, verb }: LeftOutAct) {
  const exclusion = await leftOutById(db, addressWord(params.id))
  if (!exclusion) throw notFound()
  await readForm(request)
  const settled = await verb(db, { exclusion: exclusion.id, officer, at: now() })
  if (!settled.ok) throw tooLate([], LEFT_OUT_WHY[settled.why])
  return redirect('/officer/exclusions')
}
