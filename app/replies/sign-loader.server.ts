import type { Params } from '@remix-run/react'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { preElectionAt } from './pre-election.server.ts'
import type { ToSign } from './sign-page.tsx'
import { toSignFrom } from './to-sign-from.server.ts'

/** What the member reads before they sign, and no more of the briefing: not the facts, nor who wrote them. */
export async function replyToSign(request: Request, params: Params): Promise<ToSign> {
  const { briefing, draft, others, search } = await toSignFrom(request, params)
  const { id, question, member, post, due_on, author_name, page } = briefing
  const { submitted_at, public_html } = briefing
  const shown = { id, question, member, post, due_on, author_name, page, submitted_at, public_html }
  const period = await preElectionAt(db, now())
  return {
    briefing: { ...shown, draft: briefing.draft },
    draft,
    others,
    search,
    keptUntil: period?.ends_on ?? null,
  }
}
