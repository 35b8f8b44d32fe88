import { writeRevision } from '#app/comments/submit.server.ts'
import { writeEdition } from '#app/publications/publish.server.ts'
import { engineFor } from '#db/engine.server.ts'
import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { hostileTexts, inPieces } from './hostile.ts'

/** Long ago, so that it stands at the end of every list that other tests read. */
const AT = '2020-06-10T09:00:00.000Z'
const SLUG = 'hostile-words'
const REFUSED_BY_FORMS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/
const LONGEST = 4_500

const texts = hostileTexts().filter((text) => !REFUSED_BY_FORMS.test(text) && text.isWellFormed())

export function hostilePieces() {
  return inPieces(texts, LONGEST)
}

function short(index: number) {
  return (texts[index % texts.length] ?? '').slice(0, 60)
}

/** All the texts as a page, its title, comments, names and replies saved, in a running demonstration. */
export async function writeAllOfThem(url: string) {
  return opened(url, (trx) => writeIn(trx))
}

async function opened<T>(url: string, work: (trx: Trx) => Promise<T>) {
  const db: Db = engineFor(url).open()
  try {
    return await db.transaction().execute(work)
  } finally {
    await db.destroy()
  }
}

async function writeIn(trx: Trx) {
  const moira = await personAt(trx, 'moira@ambleford.example')
  const publication = await aPage(trx, moira)
  const references: string[] = []
  for (const [index, body] of hostilePieces().entries()) {
    references.push(await aComment(trx, { body, index, publication, moira }))
  }
  for (const [index, words] of hostilePieces().slice(0, 5).entries()) {
    const reply = { id: newId(), title: short(index), text: words.slice(0, 900) }
    await trx
      .insertInto('saved_reply')
      .values({ ...reply, saved_by: moira, saved_at: AT })
      .execute()
  }
  return { slug: SLUG, references }
}

async function personAt(trx: Trx, email: string) {
  const { id } = await trx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return id
}

async function aPage(trx: Trx, published_by: string) {
  const { id: appointment_id } = await trx
    .selectFrom('appointment')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const id = newId()
  await trx
    .insertInto('publication')
    .values({
      ...{ id, slug: SLUG, kind: 'post', voice: 'member', appointment_id, edition: 1 },
      ...{ moderation: 'after_publication', first_published_at: AT, created_at: AT },
    })
    .execute()
  await writeEdition(trx, {
    ...{ publication_id: id, number: 1, title: short(1), summary: short(2) },
    body: hostilePieces().join('\n\n'),
    ...{ speech_event: null, speech_venue: null, speech_delivered_on: null, speech_text: null },
    ...{ change: 'major', change_note: short(3), published_by, published_at: AT },
  })
  return id
}

type Written = { body: string; index: number; publication: string; moira: string }

/** One in four was returned, with a note as hostile. */
async function aComment(trx: Trx, { body, index, publication, moira }: Written) {
  const [id, person_id, reference] = [newId(), newId(), `C-HOSTILE${index}`]
  const person = { name: short(index), email: `${person_id}@ambleford.example` }
  await trx
    .insertInto('person')
    .values({ id: person_id, ...person, email_confirmed_at: AT, created_at: AT, updated_at: AT })
    .execute()
  await trx
    .insertInto('comment')
    .values({
      ...{ id, reference, publication_id: publication, root_id: id, depth: 0, person_id },
      ...{ author_name: short(index), on_behalf_of: short(index + 1), ward: short(index + 2) },
      ...{ state: 'published', consideration: 'read', shown_as: 'text', revision: 1 },
      ...{ decisions: index % 4 === 0 ? 1 : 0, waiting_since: null },
      ...{ submitted_at: AT, published_at: AT },
    })
    .execute()
  const concerns = [{ reason: 'word_list' as const, matched: body.slice(0, 40) }]
  const revision = await writeRevision(trx, {
    comment: { id },
    ...{ number: 1, body, concerns, at: AT },
  })
  if (index % 4 === 0) {
    const decision = await aReturn(trx, { id, revision, note: body.slice(0, 900), moira })
    await aMail(trx, { to: person_id, about: decision })
  }
  await trx
    .insertInto('report')
    .values({
      ...{ id: newId(), comment_id: id, revision_id: revision, person_id: moira },
      ...{ reason: 'other', note: body.slice(0, 900), reported_at: AT, confirmed_at: AT },
      ...{ counted_at: AT, result: null, resolved_by: null, resolved_at: null },
    })
    .execute()
  return reference
}

type Returned = { id: string; revision: string; note: string; moira: string }

async function aReturn(trx: Trx, { id, revision, note, moira }: Returned) {
  const rule = await trx
    .selectFrom('house_rule')
    .select('id')
    .where('number', '=', 1)
    .executeTakeFirstOrThrow()
  const decision = newId()
  await trx
    .insertInto('decision')
    .values({
      ...{ id: decision, comment_id: id, revision_id: revision, number: 1, verdict: 'return' },
      ...{ house_rule_id: rule.id, note, decided_by: moira, decided_at: AT },
    })
    .execute()
  return decision
}

/** Due at once: the running demonstration writes it to its outbox. */
async function aMail(trx: Trx, { to, about }: { to: string; about: string }) {
  const mail = { id: newId(), mail: 'comment-returned', category: 'decided' as const }
  await trx
    .insertInto('owed_mail')
    .values({
      ...{ ...mail, person_id: to, about_id: about, dedupe_key: about },
      ...{ owed_at: AT, attempt_after: AT },
    })
    .execute()
}

/** Takes the page out of every list again, and the replies. */
export async function takeDown(url: string) {
  await opened(url, async (trx) => {
    await trx
      .updateTable('publication')
      .set({ withdrawn_at: AT, withdrawn_reason: 'It was a test.' })
      .where('slug', '=', SLUG)
      .execute()
    await trx.updateTable('saved_reply').set({ ended_at: AT }).where('saved_at', '=', AT).execute()
  })
}
