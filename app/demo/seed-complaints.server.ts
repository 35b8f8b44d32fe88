import type { Db } from '#db/schema.ts'
import { complain } from '#app/moderation/complain.server.ts'
import { tellAuthor } from '#app/moderation/complaint-steps.server.ts'
import { config } from '#app/platform/config.server.ts'

/** A notice of complaint that waits for its author, and one nobody has sent on yet. */
export async function seedComplaints(db: Db, { officer, at }: Seeding) {
  const sent = await seedComplaint(db, {
    opening: 'My neighbour at number 14',
    notice: {
      name: 'Colin Frith',
      email: 'colin.frith@elsewhere.example',
      statement: 'has been running a garage from his drive since spring',
      meaning: 'That I trade from my house without a licence and get away with it.',
      why: 'It is masked now, but the whole street read it, and two customers have asked me about it.',
      wrong: 'I restore one car of my own. Nobody has ever paid me for a repair.',
      lacks_means: 'yes',
      may_name: 'no',
    },
    at,
  })
  await tellAuthor(db, { complaint: sent, officer, at })
  await seedComplaint(db, {
    opening: 'What about the caravan.',
    notice: {
      name: 'Bev Marsh',
      email: 'bev.marsh@elsewhere.example',
      statement: 'What about the caravan.',
      meaning: null,
      why: 'Everybody knows whose caravan it is.',
      wrong: null,
      lacks_means: 'yes',
      may_name: 'yes',
    },
    at,
  })
}

type Seeding = { officer: { id: string; name: string }; at: string }
type Seeded = Pick<Parameters<typeof complain>[1], 'notice' | 'at'> & { opening: string }

async function seedComplaint(db: Db, { opening, notice, at }: Seeded) {
  const comment = await db
    .selectFrom('comment')
    .innerJoin('comment_revision', 'comment_revision.comment_id', 'comment.id')
    .select(['comment.id', 'comment.reference'])
    .where('comment_revision.body', 'like', `${opening}%`)
    .executeTakeFirstOrThrow()
  const place = `${config.origin}/comments/${comment.reference}`
  return complain(db, { comment, place, notice, at })
}
