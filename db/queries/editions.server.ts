import type { Db } from '../schema.ts'

/** The edition of a publication that the public reads now. */
export async function editionStanding(db: Db, slug: string | null) {
  if (slug === null) return undefined
  return db
    .selectFrom('edition')
    .innerJoin('publication', 'publication.id', 'edition.publication_id')
    .select(['edition.id', 'edition.publication_id', 'edition.number'])
    .whereRef('edition.number', '=', 'publication.edition')
    .where('publication.slug', '=', slug)
    .executeTakeFirst()
}

export function editionsOf(db: Db, publication: string) {
  return db
    .selectFrom('edition')
    .select(['number', 'title', 'change', 'change_note', 'published_at'])
    .where('publication_id', '=', publication)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()
}

export async function editionText(
  db: Db,
  { publication, number }: { publication: string; number: number | null },
) {
  if (number === null) return undefined
  return db
    .selectFrom('edition')
    .select([
      'title',
      'summary',
      'body',
      'speech_event',
      'speech_venue',
      'speech_delivered_on',
      'speech_text',
    ])
    .where('publication_id', '=', publication)
    .where('number', '=', number)
    .executeTakeFirst()
}
