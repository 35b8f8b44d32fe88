import { db } from '#app/platform/database.server.ts'
import { engine } from '#app/platform/database.server.ts'
import { submit } from '#app/comments/submit.server.ts'
import { decide } from '#app/moderation/decide.server.ts'
import type { Verdict } from '#app/moderation/decision.ts'
import { writeEdition } from '#app/publications/publish.server.ts'
import { publishReply } from '#app/replies/publish.server.ts'
import { newId } from '#db/id.ts'
import type { Kind, Moderation } from '#db/schema/publications.ts'

/** Ambleford, our made-up council: each function builds only the rows its sentence mentions. */

const START = '2026-11-02T09:00:00.000Z'
let minutes = 0

/** A later moment each time it is asked. */
export function aMomentLater() {
  minutes += 1
  return new Date(Date.parse(START) + minutes * 60_000).toISOString()
}

/** Somebody with a way to sign in. */
export async function aPerson(name = 'Marjorie Teale') {
  const person = await aGuest(name)
  await db
    .insertInto('credential')
    .values({
      id: newId(),
      person_id: person.id,
      provider: 'ambleford-id',
      issuer: 'https://id.ambleford.example',
      subject: person.id,
      label: person.email,
      created_at: aMomentLater(),
    })
    .execute()
  return person
}

/** Somebody who confirmed an address and nothing else. */
export async function aGuest(name = 'Marjorie Teale') {
  const person = { id: newId(), name, email: `${newId()}@ambleford.example` }
  const at = aMomentLater()
  await db
    .insertInto('person')
    .values({ ...person, email_confirmed_at: at, created_at: at, updated_at: at })
    .execute()
  return person
}

export async function anOfficer(name = 'Moira Finch') {
  const officer = await aPerson(name)
  await db
    .insertInto('role_grant')
    .values({ id: newId(), person_id: officer.id, role: 'officer', granted_at: aMomentLater() })
    .execute()
  return officer
}

export async function aMember(name = 'Cllr Priya Okafor') {
  const person = await aPerson(name)
  const appointment = {
    id: newId(),
    holderName: name,
    post: 'Cabinet Member for Libraries and Culture',
  }
  await db
    .insertInto('appointment')
    .values({
      id: appointment.id,
      person_id: person.id,
      holder_name: name,
      post: appointment.post,
      started_on: '2024-05-20',
      created_at: aMomentLater(),
    })
    .execute()
  return { ...person, appointment }
}

type Page = {
  kind?: Kind
  moderation?: Moderation
  title?: string
  body?: string
  closesAt?: string | null
  by?: Awaited<ReturnType<typeof aMember>>
}

export async function aPublication(page: Page = {}) {
  const member = page.by ?? (await aMember())
  const publication = {
    id: newId(),
    slug: `page-${newId()}`,
    edition: 1,
    moderation: page.moderation ?? ('after_publication' as const),
    comments_close_at: page.closesAt ?? null,
    withdrawn_at: null,
  }
  const at = aMomentLater()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('publication')
      .values({
        ...publication,
        kind: page.kind ?? 'post',
        voice: 'member',
        appointment_id: member.appointment.id,
        first_published_at: at,
        created_by: member.id,
        created_at: at,
      })
      .execute()
    await writeEdition(trx, {
      publication_id: publication.id,
      number: 1,
      title: page.title ?? 'A library that opens when parents pass it',
      summary: 'Fewer buildings, open longer.',
      body: page.body ?? 'Tell us what we have missed.',
      speech_event: null,
      speech_venue: null,
      speech_delivered_on: null,
      speech_text: null,
      change: 'major',
      change_note: null,
      published_by: member.id,
      published_at: at,
    })
  })
  return publication
}

export async function aHouseRule(number: number, leavesPlaceholder = true) {
  const rule = { id: newId(), number, title: `Rule ${number}`, text: 'Be fair.' }
  await db
    .insertInto('house_rule')
    .values({
      ...rule,
      leaves_placeholder: leavesPlaceholder ? 1 : 0,
      created_at: aMomentLater(),
    })
    .execute()
  return rule
}

type Said = {
  on?: Awaited<ReturnType<typeof aPublication>>
  by?: Awaited<ReturnType<typeof aPerson>>
  body?: string
  inReplyTo?: string
}

/** A comment as `submit` takes it in: published where the page reads afterwards, else held. */
export async function aComment(said: Said = {}) {
  const publication = said.on ?? (await aPublication())
  const author = said.by ?? (await aPerson())
  const { moderation } = publication
  await db.updateTable('publication').set({ moderation }).where('id', '=', publication.id).execute()
  const submitted = await submit(db, engine, {
    publication,
    parent: said.inReplyTo ? await theComment(said.inReplyTo) : null,
    author,
    text: {
      body: said.body ?? `Please keep somewhere quiet with the local maps. (${minutes})`,
      sectionKey: null,
      onBehalfOf: null,
      ward: null,
      mayStay: false,
      submissionKey: newId(),
    },
    at: aMomentLater(),
  })
  if (!submitted.ok) throw new Error(`The comment was refused: ${submitted.why}`)
  return theComment(submitted.comment.id)
}

export async function aHeldComment(said: Said = {}) {
  const on = said.on ?? (await aPublication({ moderation: 'every_comment' }))
  return aComment({ ...said, on })
}

export function theComment(id: string) {
  return db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** A moderator's decision about a comment as it stands now. */
export async function aDecision(
  about: { id: string },
  verdict: Verdict,
  officer?: { id: string; name: string },
) {
  const comment = await theComment(about.id)
  const decided = await decide(db, {
    comment,
    decision: { ...verdict, seen: comment.decisions, revision: comment.revision },
    officer: officer ?? (await anOfficer()),
    at: aMomentLater(),
  })
  if (!decided.ok) throw new Error(`The decision was refused: ${decided.why}`)
  return decided.decision
}

type Answered = {
  to: Awaited<ReturnType<typeof theComment>>
  by: Awaited<ReturnType<typeof aMember>>
  body?: string
}

export async function anOfficialReply({ to, by, body }: Answered) {
  const replied = await publishReply(db, engine, {
    to,
    appointment: by.appointment,
    voice: 'member',
    speaksAs: by.name,
    speaker: by,
    body: body ?? 'The local maps stay, in the reading room.',
    submissionKey: newId(),
    at: aMomentLater(),
  })
  if (!replied.ok) throw new Error(`The reply was refused: ${replied.why}`)
  return theComment(replied.reply.id)
}

/** The names of the mails a person is owed, in the order in which they came to be owed. */
export async function mailsOwedTo({ id }: { id: string }) {
  const owed = await db
    .selectFrom('owed_mail')
    .select('mail')
    .where('person_id', '=', id)
    .orderBy('id')
    .execute()
  return owed.map(({ mail }) => mail)
}

/** What the record says happened to something, in order. */
export async function eventsAbout({ id }: { id: string }) {
  const events = await db
    .selectFrom('audit_event')
    .select('action')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()
  return events.map(({ action }) => action)
}
