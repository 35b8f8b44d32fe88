import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'
import { writeEdition } from '#app/publications/publish.server.ts'
import type { Calendar } from './calendar.ts'
import type { DemoPublication } from './content.ts'
import { residents } from './council.ts'
import type { Council } from './seed-people.server.ts'

type Setting = { publication: DemoPublication; council: Council; calendar: Calendar }

/** A publication with each of its editions and the people who support it; answers its id. */
export async function seedPublication(trx: Trx, { publication, council, calendar }: Setting) {
  const id = newId()
  const author = council.person(publication.by)
  const published = calendar.at(publication.published)
  const revisions = publication.revisions ?? []
  await trx
    .insertInto('publication')
    .values({
      id,
      slug: publication.slug,
      kind: publication.kind,
      voice: publication.voice,
      appointment_id: council.appointment(publication.by),
      edition: revisions.length + 1,
      moderation: publication.moderation,
      comments_close_at: publication.closes ? calendar.at(publication.closes) : null,
      first_published_at: published,
      support_count: publication.supports ?? 0,
      created_by: author.id,
      created_at: published,
    })
    .execute()
  await seedEditions(trx, { publication, id, author, calendar })
  await seedSupport(trx, { publication, id, council, published })
  return id
}

type Editions = Omit<Setting, 'council'> & { id: string; author: { id: string } }

async function seedEditions(trx: Trx, { publication, id, author, calendar }: Editions) {
  const { title, speech } = publication
  let { summary, body } = publication
  const first = { when: publication.published, changeNote: null, replace: [] }
  for (const [index, edition] of [first, ...(publication.revisions ?? [])].entries()) {
    for (const { from, to } of edition.replace) {
      body = body.replace(from, () => to)
      summary = summary.replace(from, () => to)
    }
    await writeEdition(trx, {
      publication_id: id,
      number: index + 1,
      title,
      summary,
      body,
      speech_event: speech?.event ?? null,
      speech_venue: speech?.venue ?? null,
      speech_delivered_on: speech ? calendar.dateOf(speech.delivered) : null,
      speech_text: speech?.text ?? null,
      change: 'major',
      change_note: edition.changeNote,
      published_by: author.id,
      published_at: calendar.at(edition.when),
    })
  }
}

type Supporters = {
  publication: DemoPublication
  id: string
  council: Council
  published: string
}

async function seedSupport(trx: Trx, { publication, id, council, published }: Supporters) {
  const supporters = Object.keys(residents).slice(0, publication.supports ?? 0)
  for (const key of supporters) {
    await trx
      .insertInto('publication_support')
      .values({ publication_id: id, person_id: council.person(key).id, supported_at: published })
      .execute()
  }
}
