import { chainAfter, chainHead } from '#db/queries/audit.server.ts'
import type { Db } from '#db/schema.ts'
import { linkTo, START, type Link } from './chain.server.ts'

const A_PAGE = 500

export type Verified =
  | { ok: true; head: Link }
  | { ok: false; number: number; why: 'changed' | 'missing' | 'put_in' | 'not_as_noted' }

/**
 * Walks the chain from its start and names the first number that does not fit. Who may write to
 * the whole database can also write a whole new chain: only a head noted elsewhere shows that.
 */
export async function verifyChain(db: Db, noted: Link | null = null): Promise<Verified> {
  let last = START
  for (;;) {
    // Before the page, for while we walk, others seal.
    const head = await chainHead(db)
    const page = await chainAfter(db, { number: last.number, limit: A_PAGE })
    if (page.length === 0) return endOf(last, { head, noted })
    for (const event of page) {
      const link = linkTo(last, event)
      if (event.number !== link.number) return misfit(link, 'missing')
      if (event.previous_hash !== last.hash || event.hash !== link.hash) {
        return misfit(link, 'changed')
      }
      if (noted?.number === link.number && noted.hash !== link.hash) {
        return misfit(link, 'not_as_noted')
      }
      last = link
    }
  }
}

type Ends = { head: Link; noted: Link | null }

function endOf(last: Link, { head, noted }: Ends): Verified {
  const next = { number: last.number + 1 }
  if (head.number > last.number) return misfit(next, 'missing')
  if (head.number < last.number) return misfit({ number: head.number + 1 }, 'put_in')
  if (head.hash !== last.hash) return misfit(last, 'changed')
  if (noted && noted.number > last.number) return misfit(next, 'missing')
  return { ok: true, head: last }
}

function misfit(
  { number }: { number: number },
  why: 'changed' | 'missing' | 'put_in' | 'not_as_noted',
) {
  return { ok: false as const, number, why }
}
