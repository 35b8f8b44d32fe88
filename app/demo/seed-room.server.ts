import type { Db } from '#db/schema.ts'
import { saveFilter, saveReply } from '#app/moderation/save.server.ts'

const REPLIES = [
  {
    title: 'Leave out the name',
    text: 'Please leave out the name of the person you write about, and send it again. What happened is worth saying; who it was, the council can hear in private.',
  },
  {
    title: 'One link is enough',
    text: 'Please keep to one link and say in your own words what it shows.',
  },
]

/** What Ambleford’s officers have saved for one another. */
export async function seedRoom(db: Db, { officer, at }: { officer: { id: string }; at: string }) {
  for (const reply of REPLIES) await saveReply(db, { ...reply, replaces: null, officer, at })
  await saveFilter(db, {
    name: 'Mill Meadow, Welsh',
    search: 'page=the-mill-meadow-park&language=cy',
    shared: true,
    officer,
    at,
  })
}
