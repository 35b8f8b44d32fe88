import type { Trx } from '#db/schema.ts'

type Away = { codings: string[]; officer: { id: string }; at: string }

/** Takes codings back; the rows stay, with who removed them and when. */
export async function removeCodings(trx: Trx, { codings, officer, at }: Away) {
  if (codings.length === 0) return
  await trx
    .updateTable('coding')
    .set({ removed_by: officer.id, removed_at: at })
    .where('id', 'in', codings)
    .execute()
}
