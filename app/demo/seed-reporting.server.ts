import { newId } from '#db/id.ts'
import type { Db } from '#db/schema.ts'
import { impose } from '#app/moderation/impose.server.ts'
import { report } from '#app/moderation/report.server.ts'
import { appealSanction } from '#app/moderation/sanction-appeal.server.ts'
import type { Sanction } from '#app/moderation/sanction.ts'
import { sanctionById } from '#db/queries/sanctions.server.ts'
import type { OfficerKey, ResidentKey } from './council.ts'
import { emailOf } from './people.ts'

/** What readers reported in Ambleford, and what two people were told to change. */
export async function seedReporting(db: Db, at: string) {
  await seedReportsOfHeld(db)
  const note = 'What caravan? It is about somebody’s home, not about permits.'
  await seedReport(db, { by: 'pauline', opening: 'What about the caravan.', note, at })
  await seedSanctions(db, at)
}

const REPORTERS: ResidentKey[] = ['hana', 'lorna', 'will']

/** Three people had reported each comment that waits because it was reported. */
async function seedReportsOfHeld(db: Db) {
  const held = await db
    .selectFrom('comment')
    .innerJoin('comment_revision', 'comment_revision.comment_id', 'comment.id')
    .innerJoin('hold', 'hold.revision_id', 'comment_revision.id')
    .select(['comment.id', 'comment_revision.id as revision', 'comment.submitted_at'])
    .where('comment.state', '=', 'held')
    .where('hold.reason', '=', 'reported')
    .execute()
  for (const { id, revision, submitted_at } of held) {
    for (const key of REPORTERS) {
      const moments = {
        reported_at: submitted_at,
        confirmed_at: submitted_at,
        counted_at: submitted_at,
      }
      const person_id = (await personOf(db, key)).id
      const row = { id: newId(), comment_id: id, revision_id: revision, person_id, ...moments }
      await db
        .insertInto('report')
        .values({ ...row, reason: 'rule-3', note: null })
        .execute()
    }
  }
}

type Reported = { by: ResidentKey; opening: string; note: string; at: string }

async function seedReport(db: Db, { by, opening, note, at }: Reported) {
  const comment = await commentThatSays(db, opening)
  const reporter = await personOf(db, by)
  const text = { reason: 'rule-1', note }
  await report(db, { comment, reporter, byOfficer: false, text, at })
}

async function seedSanctions(db: Db, at: string) {
  await seedSanction(db, {
    opening: 'Close the town hall instead.',
    by: 'moira',
    sanction: {
      kind: 'warn',
      rule: 3,
      reason: 'This is the second comment of yours about how somebody looks.',
    },
    at,
  })
  const id = await seedSanction(db, {
    opening: 'Next minibus on my verge',
    by: 'gwen',
    sanction: {
      kind: 'suspend',
      lasts: '7d',
      rule: 5,
      reason: 'You said what would happen to somebody’s tyres.',
    },
    at,
  })
  const sanction = await sanctionById(db, id)
  const words = 'It was a figure of speech. I have lived here for thirty years and slashed nothing.'
  if (sanction) await appealSanction(db, { sanction, words, at })
}

type Sanctioned = { opening: string; by: OfficerKey; sanction: Sanction; at: string }

async function seedSanction(db: Db, { opening, by, sanction, at }: Sanctioned) {
  const comment = await commentThatSays(db, opening)
  const imposed = await impose(db, { comment, sanction, officer: await personOf(db, by), at })
  if (!imposed.ok) throw new Error(`A sanction in Ambleford was refused: ${imposed.why}`)
  return imposed.sanction.id
}

function personOf(db: Db, key: string) {
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('email', '=', emailOf(key))
    .executeTakeFirstOrThrow()
}

function commentThatSays(db: Db, opening: string) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', 'comment_revision.comment_id', 'comment.id')
    .select(['comment.id', 'comment.person_id'])
    .where('comment_revision.body', 'like', `${opening}%`)
    .executeTakeFirstOrThrow()
}
