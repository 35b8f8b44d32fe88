import { createHash } from 'node:crypto'
import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'
import { REFERENCE_LENGTH, referenceFrom } from '#app/comments/comment.ts'
import { writeRevision } from '#app/comments/submit.server.ts'
import { config } from '#app/platform/config.server.ts'
import { noteAnswers } from '#app/replies/answer.server.ts'
import type { Calendar } from './calendar.ts'
import type { DemoComment, DemoPublication, DemoReply, DemoResidentComment } from './content.ts'
import { residents } from './council.ts'
import { redactIn } from './seed-redactions.server.ts'
import type { Council } from './seed-people.server.ts'
import type { Rules } from './seed.server.ts'
import { decisionOf, standingOf } from './standing.ts'

type Thread = {
  publication: DemoPublication
  id: string
  council: Council
  rules: Rules
  calendar: Calendar
}

/** A revision with the themes it raises, for the review to code. */
export type Raised = { publication: string; revision: string; themes: string[] }

type Parent = { id: string; root_id: string; depth: number; submitted_at: string } | null

export async function seedComments(trx: Trx, thread: Thread): Promise<Raised[]> {
  return seedUnder(trx, thread, { parent: null, comments: thread.publication.comments, path: '' })
}

type Branch = { parent: Parent; comments: DemoComment[]; path: string }

async function seedUnder(trx: Trx, thread: Thread, { parent, comments, path }: Branch) {
  const raised: Raised[] = []
  for (const [index, comment] of comments.entries()) {
    const here = `${path}/${index}`
    const seeded =
      'official' in comment
        ? await seedReply(trx, thread, { comment, parent, path: here })
        : await seedComment(trx, thread, { comment, parent, path: here })
    if (seeded.themes.length > 0) {
      raised.push({
        publication: thread.publication.slug,
        revision: seeded.revision,
        themes: seeded.themes,
      })
    }
    const replies = { parent: seeded.place, comments: comment.replies ?? [], path: here }
    raised.push(...(await seedUnder(trx, thread, replies)))
  }
  return raised
}

type Spot<T> = { comment: T; parent: Parent; path: string }

function placeUnder(parent: Parent) {
  const id = newId()
  return {
    id,
    root_id: parent?.root_id ?? id,
    depth: parent ? parent.depth + 1 : 0,
    parent_id: parent?.id ?? null,
  }
}

/** The same reference at every seeding, so that a demo can be talked about. */
function referenceOf(thread: Thread, path: string) {
  const hash = createHash('sha256').update(`${thread.publication.slug}${path}`).digest()
  return referenceFrom(hash.subarray(0, REFERENCE_LENGTH))
}

async function seedComment(
  trx: Trx,
  thread: Thread,
  { comment, parent, path }: Spot<DemoResidentComment>,
) {
  const { calendar, council, rules } = thread
  const author = council.person(comment.by)
  const place = placeUnder(parent)
  const submitted_at = calendar.at(comment.when)
  const decision = decisionOf(comment, calendar)
  await trx
    .insertInto('comment')
    .values({
      ...place,
      ...standingOf(comment, { calendar, rules }),
      reference: referenceOf(thread, path),
      publication_id: thread.id,
      person_id: author.id,
      author_name: author.name,
      section_key: comment.section ?? null,
      on_behalf_of: comment.onBehalfOf ?? null,
      ward: comment.ward ?? null,
      revision: 1,
      decisions: decision ? 1 : 0,
      support_count: comment.supports ?? 0,
      submitted_at,
    })
    .execute()
  const concerns = (comment.held ?? []).map(({ reason, matched }) => ({
    reason,
    matched: matched ?? null,
  }))
  const revision = await writeRevision(trx, {
    comment: place,
    number: 1,
    body: comment.text,
    concerns,
    at: submitted_at,
  })
  if (decision) {
    await trx
      .insertInto('decision')
      .values({
        id: newId(),
        comment_id: place.id,
        revision_id: revision,
        number: 1,
        verdict: decision.verdict,
        house_rule_id: decision.rule === null ? null : (rules.get(decision.rule)?.id ?? null),
        note: decision.note,
        decided_by: council.person(decision.by).id,
        decided_at: decision.at,
      })
      .execute()
    await redactIn(trx, {
      comment,
      revision,
      officer: council.person(decision.by),
      at: decision.at,
    })
  }
  await seedSupporters(trx, thread, { id: place.id, comment })
  return { place: { ...place, submitted_at }, revision, themes: comment.themes ?? [] }
}

async function seedReply(trx: Trx, thread: Thread, { comment, parent, path }: Spot<DemoReply>) {
  const { calendar, council } = thread
  const isCouncil = comment.official === 'council'
  const key = comment.official === 'council' ? thread.publication.by : comment.official
  const place = placeUnder(parent)
  const at = calendar.at(comment.when)
  await trx
    .insertInto('comment')
    .values({
      ...place,
      reference: referenceOf(thread, path),
      publication_id: thread.id,
      person_id: council.person(isCouncil ? 'moira' : key).id,
      appointment_id: council.appointment(key),
      voice: isCouncil ? 'council' : 'member',
      author_name: isCouncil ? config.council : council.person(key).name,
      state: 'published',
      consideration: 'read',
      shown_as: 'text',
      revision: 1,
      support_count: comment.supports ?? 0,
      submitted_at: at,
      published_at: at,
    })
    .execute()
  const written = { comment: place, number: 1, body: comment.text, concerns: [], at }
  const revision = await writeRevision(trx, written)
  if (parent) await noteAnswers(trx, { reply: place, questions: [parent], at })
  await seedSupporters(trx, thread, { id: place.id, comment })
  return { place: { ...place, submitted_at: at }, revision, themes: [] }
}

type Supported = { id: string; comment: DemoComment }

async function seedSupporters(trx: Trx, { council, calendar }: Thread, { id, comment }: Supported) {
  const own = 'by' in comment ? comment.by : ''
  const others = Object.keys(residents).filter((key) => key !== own)
  for (const key of others.slice(0, comment.supports ?? 0)) {
    await trx
      .insertInto('comment_support')
      .values({
        comment_id: id,
        person_id: council.person(key).id,
        supported_at: calendar.at(comment.when),
      })
      .execute()
  }
}
