import { exportPiece } from '#db/queries/exports.server.ts'
import type { Db } from '#db/schema.ts'

/** The bytes of a file as they were put away, one piece at a time. */
export async function* piecesOf(db: Db, { id }: { id: string }) {
  for (let number = 1; ; number += 1) {
    const piece = await exportPiece(db, { id, number })
    if (!piece) return
    yield Buffer.from(piece.base64, 'base64')
  }
}
