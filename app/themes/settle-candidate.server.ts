import type { Engine } from '#db/dialects/engine.ts'
import type { Db } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { addTheme, type Added } from './add.server.ts'
import { phrasesIn } from './phrases.ts'

type Settling = {
  review: { id: string }
  candidate: { id: string; phrases: string; contributions: number }
  officer: { id: string }
  at: string
}

/** A theme named after the first phrase, described by the rest; an officer words it better afterwards. */
export async function makeTheme(db: Db, engine: Engine, settling: Settling): Promise<Added> {
  const { review, candidate, officer, at } = settling
  const phrases = phrasesIn(candidate.phrases)
  const name = capital(phrases[0] ?? '').slice(0, 80)
  const description = `What people say with the words ${phrases.map((p) => `“${p}”`).join(', ')}.`
  const theme = { name, description: description.slice(0, 400) }
  const added = await addTheme(db, engine, { review, theme, officer, at })
  if (added.ok) await settle(db, { settling, theme: added.id })
  return added
}

/** Nobody sees it again, whatever a machine reads later. */
export async function dismissCandidate(db: Db, settling: Settling) {
  const { review, officer, at } = settling
  await settle(db, { settling, theme: null })
  await db.transaction().execute((trx) =>
    recordEvent(trx, {
      action: 'theme.candidate_dismissed',
      actor: officer,
      subject: review,
      at,
    }),
  )
}

async function settle(db: Db, { settling, theme }: { settling: Settling; theme: string | null }) {
  await db
    .updateTable('candidate_theme')
    .set({ theme_id: theme, settled_by: settling.officer.id, settled_at: settling.at })
    .where('id', '=', settling.candidate.id)
    .where('settled_at', 'is', null)
    .execute()
}

function capital(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
