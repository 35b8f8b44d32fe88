import type { Params } from '@remix-run/react'
import { portfolioBySlug } from '#db/queries/people.server.ts'
import type { FollowSubject } from '#db/schema/telling.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { publicationFrom } from '#app/publications/publication-from.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import type { Followed } from './follow.ts'

/** What an address offers to follow; 404 where there is no such thing, 410 where it was withdrawn. */
export async function followedFrom(params: Params): Promise<Followed & { id: string | null }> {
  const find = FINDERS.get(addressWord(params.subject))
  if (!find) throw notFound()
  return find(params)
}

type Finder = (params: Params) => Promise<Followed & { id: string | null }>

const FINDERS = new Map<string, Finder>(
  Object.entries({
    publication: thePublication,
    portfolio: thePortfolio,
    review: theReview,
    council: theCouncil,
  } satisfies Record<FollowSubject, Finder>),
)

async function thePublication(params: Params) {
  const { id, slug, title } = await publicationFrom(params)
  return { subject: 'publication' as const, id, slug, title }
}

async function thePortfolio(params: Params) {
  const portfolio = await portfolioBySlug(db, addressWord(params.slug))
  if (!portfolio) throw notFound()
  const { id, slug, name } = portfolio
  return { subject: 'portfolio' as const, id, slug, title: name }
}

async function theReview(params: Params) {
  const { id, slug, title } = await reviewFrom(params)
  return { subject: 'review' as const, id, slug, title }
}

async function theCouncil(params: Params) {
  if (params.slug) throw notFound()
  return { subject: 'council' as const, id: null, slug: null, title: null }
}
