import type { Db } from '#db/schema.ts'
import type { Draft } from './draft.ts'

type Save = {
  publication: { id: string; edition: number | null }
  draft: Draft
  member: { id: string }
  at: string
}

/** Keeps the draft; the first save after an edition was published begins the next one. */
export async function save(db: Db, { publication, draft, member, at }: Save) {
  const kept = { ...draft, updated_by: member.id, updated_at: at }
  await db
    .insertInto('draft')
    .values({ publication_id: publication.id, revises: publication.edition ?? 0, ...kept })
    .onConflict((conflict) => conflict.column('publication_id').doUpdateSet(kept))
    .execute()
}
