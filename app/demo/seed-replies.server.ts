import type { Engine } from '#db/dialects/engine.ts'
import { newId } from '#db/id.ts'
import type { Db } from '#db/schema.ts'
import { askForReply } from '#app/replies/ask.server.ts'
import { chooseQuestions } from '#app/replies/choose-questions.server.ts'
import { writeDraft } from '#app/replies/draft.server.ts'
import { giveFacts } from '#app/replies/give-facts.server.ts'
import { sendToMember } from '#app/replies/send.server.ts'
import { approve, decline } from '#app/replies/sign.server.ts'
import { after, DAY, HOUR } from '#app/platform/clock.ts'
import { briefings, type DemoBriefing } from './replies.ts'
import type { Council } from './seed-people.server.ts'

type Seeding = { council: Council; at: string }

/** Ambleford’s reply desk, by the acts that officers and members do themselves. */
export async function seedReplies(db: Db, engine: Engine, { council, at }: Seeding) {
  for (const briefing of briefings) await seedBriefing(db, engine, { briefing, council, at })
  await seedPeriod(db, { by: council.person('clerk'), at })
}

type One = Seeding & { briefing: DemoBriefing }

async function seedBriefing(db: Db, engine: Engine, { briefing, council, at }: One) {
  const officer = council.person('moira')
  const start = after(at, -briefing.asked * DAY)
  const { page } = briefing
  const comment = await commentSaying(db, { page, words: briefing.about })
  const made = await askForReply(db, {
    comment,
    question: briefing.question,
    appointment: council.appointment(briefing.member),
    factsFrom: briefing.service ? council.person(briefing.service).id : null,
    days: briefing.days,
    officer,
    at: start,
  })
  if (!made.ok) throw new Error(`Nobody in Ambleford can be asked: ${made.why}`)
  const { id } = made.briefing
  const about = { id, comment_id: comment.id, publication_id: comment.publication_id }
  const others = (briefing.also ?? []).map((words) => commentSaying(db, { page, words }))
  const questions = (await Promise.all(others)).map((other) => other.id)
  const chosen = { briefing: about, questions, officer, at: after(start, HOUR) }
  if (questions.length > 0) await chooseQuestions(db, chosen)
  await goesOn(db, engine, { briefing, council, id, at: after(start, DAY) })
}

type Going = One & { id: string }

async function goesOn(db: Db, engine: Engine, { briefing, council, id, at }: Going) {
  const desk = { briefing: { id }, officer: council.person('moira'), at: after(at, HOUR) }
  const { facts, draft, signed, declined, state, service = 'moira' } = briefing
  if (facts) {
    const by = council.person(service)
    await giveFacts(db, { briefing: { id }, facts, officer: by, at })
  }
  if (!draft) return
  await writeDraft(db, { ...desk, body: draft, seen: 0 })
  if (state === 'drafted') return
  await sendToMember(db, { ...desk, seen: 1 })
  const signer = { id: council.person(briefing.member).id, link: null }
  const deed = { briefing: { id }, signer, seen: 1, at: after(at, 2 * DAY) }
  if (signed) await approve(db, engine, { ...deed, body: signed })
  if (declined) await decline(db, { ...deed, reason: declined })
}

function commentSaying(db: Db, { page, words }: { page: string; words: string }) {
  return db
    .selectFrom('comment')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('comment_revision', 'comment_revision.comment_id', 'comment.id')
    .select(['comment.id', 'comment.publication_id', 'comment.state'])
    .where('publication.slug', '=', page)
    .where('comment_revision.body', 'like', `%${words}%`)
    .executeTakeFirstOrThrow()
}

/** Last spring’s, for an administrator to see. */
async function seedPeriod(db: Db, { by, at }: { by: { id: string }; at: string }) {
  const year = Number(at.slice(0, 4)) - 1
  await db
    .insertInto('pre_election_period')
    .values({
      id: newId(),
      starts_on: `${year}-03-25`,
      ends_on: `${year}-05-01`,
      holding_line:
        'An answer is ready. Cabinet members do not publish replies in the weeks before an ' +
        'election; it appears here afterwards.',
      set_by: by.id,
      set_at: `${year}-02-10T10:00:00.000Z`,
    })
    .execute()
}
