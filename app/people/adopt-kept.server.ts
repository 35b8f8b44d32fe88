import type { Trx } from '#db/schema.ts'
import { keptFor } from '#app/comments/browser.server.ts'

/** What this browser's words were kept for: whoever has just signed in finds them in any browser. */
export async function adoptKept(
  trx: Trx,
  { request, person }: { request: Request; person: { id: string } },
) {
  const browser = keptFor(request)
  if (!browser) return
  await trx
    .updateTable('kept_comment')
    .set({ person_id: person.id })
    .where('browser_hash', '=', browser)
    .where('person_id', 'is', null)
    .execute()
}
