import { countHeld } from '#db/queries/disclosures.server.ts'
import { heldOn } from '#db/queries/held.ts'
import type { Db } from '#db/schema.ts'
import type { DisclosureSubject } from '#db/schema/exports.ts'
import { chapterOf } from './chapter.ts'

type Subject = { about: DisclosureSubject; about_id: string }

/** How much is held in each chapter, leaving out those that hold nothing. */
export async function heldInNumbers(db: Db, { about, about_id }: Subject) {
  const chapters = []
  for (const held of heldOn(about, about_id)) {
    chapters.push({ title: chapterOf(held.table), rows: await countHeld(db, held) })
  }
  return chapters.filter(({ rows }) => rows > 0)
}
