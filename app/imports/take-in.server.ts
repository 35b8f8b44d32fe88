import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { writeEdition } from '#app/publications/publish.server.ts'
import { freeSlug } from '#app/publications/start.server.ts'
import type { Speaker } from './appoint-authors.server.ts'
import type { Intake, PingbackIntake } from './intake.ts'
import { newsIn, type News } from './news.server.ts'
import { writeComment } from './write-comment.server.ts'

type TakingIn = { intake: Intake; source: string; speaker: Speaker; at: string }

/** Brings in what of an entry is not here yet, and answers what that was. */
export function takeIn(db: Db, taking: TakingIn): Promise<News> {
  return db.transaction().execute((trx) => takeInIn(trx, taking))
}

async function takeInIn(trx: Trx, taking: TakingIn) {
  const { intake, source, speaker, at } = taking
  const news = await newsIn(trx, { intake, source })
  const { comments, pingbacks } = news
  if (news.publication && comments.length + pingbacks.length === 0) return news

  const publication = news.publication ?? (await writePublication(trx, taking))
  const places = new Map(news.places)
  for (const comment of comments) {
    const parent = places.get(comment.parentSourceId ?? '') ?? null
    const place = await writeComment(trx, { comment, publication, parent, source, speaker, at })
    places.set(comment.sourceId, place)
  }
  for (const pingback of pingbacks) await writePingback(trx, { pingback, publication, source })
  const detail = { comments: comments.length, pingbacks: pingbacks.length }
  await recordEvent(trx, {
    action: 'publication.imported',
    actor: null,
    subject: publication,
    detail,
    at,
  })
  return news
}

async function writePublication(trx: Trx, { intake, source, speaker, at }: TakingIn) {
  const publication = { id: newId() }
  await trx
    .insertInto('publication')
    .values({
      ...publication,
      slug: await freeSlug(trx, intake.address),
      kind: 'post',
      voice: 'member',
      appointment_id: speaker.id,
      edition: 1,
      moderation: 'first_comment',
      follows_site_since: at,
      comments_close_at: intake.commentsCloseAt,
      first_published_at: intake.publishedAt,
      source,
      source_id: intake.sourceId,
      created_at: at,
    })
    .execute()
  await writeEdition(trx, {
    publication_id: publication.id,
    number: 1,
    title: intake.title,
    summary: intake.summary,
    body: intake.body,
    speech_event: null,
    speech_venue: null,
    speech_delivered_on: null,
    speech_text: null,
    change: 'major',
    change_note: null,
    published_by: null,
    published_at: intake.publishedAt,
  })
  const tags = intake.tags.map((tag) => ({ publication_id: publication.id, ...tag }))
  if (tags.length > 0) await trx.insertInto('publication_tag').values(tags).execute()
  return publication
}

type Notice = { pingback: PingbackIntake; publication: { id: string }; source: string }

async function writePingback(trx: Trx, { pingback, publication, source }: Notice) {
  await trx
    .insertInto('pingback')
    .values({
      id: newId(),
      publication_id: publication.id,
      kind: pingback.kind,
      site_name: pingback.siteName,
      url: pingback.url,
      excerpt: pingback.excerpt,
      received_at: pingback.receivedAt,
      source,
      source_id: pingback.sourceId,
    })
    .execute()
}
