import { portfolioOf } from '#db/queries/publications.server.ts'
import type { Trx } from '#db/schema.ts'
import { tellFollowers } from '#app/following/tell-followers.server.ts'

type Told = {
  publication: { id: string }
  edition: { id: string; number: number }
  member: { id: string }
  at: string
}

/** A first edition is news to those who follow the portfolio or the council; a later one to those who follow the page. */
export async function tellOfEdition(trx: Trx, { publication, edition, member, at }: Told) {
  const told = { about: edition.id, event: `edition:${edition.id}`, actor: member, at }
  if (edition.number > 1) {
    const followersOf = [{ subject: 'publication' as const, id: publication.id }]
    await tellFollowers(trx, { mail: 'publication-changed', followersOf, ...told })
    return
  }
  const portfolio = await portfolioOf(trx, publication.id)
  const followersOf = [
    { subject: 'council' as const, id: null },
    ...(portfolio ? [{ subject: 'portfolio' as const, id: portfolio }] : []),
  ]
  await tellFollowers(trx, { mail: 'publication-published', followersOf, ...told })
}
