import type { Trx } from '#db/schema.ts'
import { keptFor } from '#app/comments/browser.server.ts'

type Person = { id: string }

/** What this browser's words were kept for: whoever has just signed in finds them in any browser. */
export async function adoptKept(
  trx: Trx,
  { request, person }: { request: Request; person: Person },
) {
  const browser = keptFor(request)
  if (browser) await handOver(trx, { browser, person })
}

/** Gives what is kept for a browser to a person. */
export async function handOver(trx: Trx, { browser, person }: { browser: string; person: Person }) {
  await trx
    .updateTable('kept_comment')
    .set({ person_id: person.id })
    .where('browser_hash', '=', browser)
    .where('person_id', 'is', null)
    .execute()
}
