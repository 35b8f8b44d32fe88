import { newId } from '#db/id.ts'
import { engineFor } from '#db/engine.server.ts'
import { publicationBySlug } from '#db/queries/publications.server.ts'
import { submit } from '#app/comments/submit.server.ts'
import { now } from '#app/platform/clock.ts'

type Writing = {
  /** The database that the server under test keeps. */
  url: string
  slug: string
  texts: string[]
}

/** Each text is the first comment of somebody of their own, taken in by the verb that takes in every comment. */
export async function neighboursWrite({ url, slug, texts }: Writing) {
  const engine = engineFor(url)
  const db = engine.open()
  try {
    const at = now()
    const page = await publicationBySlug(db, { slug, at })
    if (!page) throw new Error(`There is no page ${slug}.`)
    for (const [index, body] of texts.entries()) {
      const author = { id: newId(), name: `Neighbour ${index + 1}` }
      const email = `${author.id}@neighbours.example`
      const confirmed = { email, email_confirmed_at: at }
      await db
        .insertInto('person')
        .values({ ...author, ...confirmed, created_at: at, updated_at: at })
        .execute()
      const text = { body, ...NOTHING_MORE, submissionKey: newId() }
      const said = await submit(db, engine, { publication: page, parent: null, author, text, at })
      if (!said.ok) throw new Error(`A neighbour was refused: ${said.why}`)
    }
  } finally {
    await db.destroy()
  }
}

const NOTHING_MORE = { sectionKey: null, onBehalfOf: null, ward: null, mayStay: true }
