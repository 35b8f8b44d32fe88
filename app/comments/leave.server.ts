import type { Trx } from '#db/schema.ts'
import { FORMER } from '#app/people/name.ts'
import { endWhatWasAsked } from './end-what-was-asked.server.ts'
import { shownAs } from './comment.ts'

type Leaving = { person: { id: string }; at: string }

/**
 * What becomes of the comments of somebody who closes their account. All lose the name and what it was
 * stated with. Where the author agreed, the text stays as by a former resident. Anything else that was
 * public or waiting leaves a line in the thread, or nothing where it never was public; a refusal stays
 * what it is, with its rule.
 *
 * The words themselves are not overwritten: `comment_revision` keeps them until retention deletes them.
 * But from `author_left_at` on no query gives them to anybody where they may not stay: not to the
 * public (`shown_as`), not to an officer's queue (nothing waits), card or thread (`wordsThatRemain`),
 * and not to the bench; no decision publishes
 * them again (`wordsRemain`). What a model outside was shown of them is erased. Decisions and codings stay, and so do the counts (`stillCounts`).
 */
export async function leaveComments(trx: Trx, { person, at }: Leaving) {
  const left = { author_left_at: at, author_name: FORMER, on_behalf_of: null, ward: null }
  const all = await ofPerson(trx, person).set(left).executeTakeFirst()
  await ofPerson(trx, person)
    .set({ consideration: 'excluded' })
    .where('state', '=', 'withdrawn')
    .execute()
  const wherePublic = ofPerson(trx, person).where('published_at', 'is not', null)
  const whereNever = ofPerson(trx, person).where('published_at', 'is', null)
  for (const [comments, published_at] of [
    [wherePublic, at] as const,
    [whereNever, null] as const,
  ]) {
    await comments
      .set({
        state: 'withdrawn',
        shown_as: shownAs({ state: 'withdrawn', published_at }, false),
        waiting_since: null,
      })
      .where((eb) =>
        eb.or([
          eb.and([eb('may_stay', '=', 0), eb('state', 'in', ['published', 'held'])]),
          eb('state', 'in', ['returned', 'lapsed']),
        ]),
      )
      .execute()
  }
  for (const comment of await takenBackWhileAsked(trx, person)) {
    await endWhatWasAsked(trx, { comment, author: person, at })
  }
  await forgetUnsent(trx, person)
  await forgetShown(trx, { person, at })
  const stay = await staying(trx, person)
  return { stay, gone: Number(all.numUpdatedRows) - stay }
}

/** Not what they said for the council: that belongs to the appointment. */
function ofPerson(trx: Trx, { id }: { id: string }) {
  return trx.updateTable('comment').where('person_id', '=', id).where('appointment_id', 'is', null)
}

/** What a report or a request for a reply is still open about. */
function takenBackWhileAsked(trx: Trx, { id }: { id: string }) {
  return trx
    .selectFrom('comment')
    .select('comment.id')
    .where('comment.person_id', '=', id)
    .where('comment.state', '=', 'withdrawn')
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('report')
            .select('report.id')
            .whereRef('report.comment_id', '=', 'comment.id')
            .where('report.confirmed_at', 'is not', null)
            .where('report.result', 'is', null),
        ),
        eb.exists(
          eb
            .selectFrom('briefing')
            .select('briefing.id')
            .whereRef('briefing.comment_id', '=', 'comment.id')
            .where('briefing.state', 'not in', ['published', 'declined']),
        ),
      ]),
    )
    .execute()
}

async function forgetUnsent(trx: Trx, { id }: { id: string }) {
  await trx.deleteFrom('kept_comment').where('person_id', '=', id).execute()
  await trx
    .deleteFrom('guest_comment')
    .where('comment_id', 'in', (own) =>
      own.selectFrom('comment').select('comment.id').where('comment.person_id', '=', id),
    )
    .execute()
}

/** What a model outside was shown of words that go with their author, and what it said of them. */
async function forgetShown(trx: Trx, { person, at }: Leaving) {
  await trx
    .updateTable('outside_question')
    .set({ shown: null, answer: null, erased_at: at })
    .where('shown', 'is not', null)
    .where('contribution_id', 'in', (gone) =>
      gone
        .selectFrom('contribution')
        .innerJoin('comment', 'comment.id', 'contribution.comment_id')
        .select('contribution.id')
        .where('comment.person_id', '=', person.id)
        .where('comment.appointment_id', 'is', null)
        .where((eb) =>
          eb.or([eb('comment.may_stay', '=', 0), eb('comment.state', '=', 'withdrawn')]),
        ),
    )
    .execute()
}

async function staying(trx: Trx, { id }: { id: string }) {
  const { comments } = await trx
    .selectFrom('comment')
    .select((eb) => eb.fn.countAll<number>().as('comments'))
    .where('person_id', '=', id)
    .where('appointment_id', 'is', null)
    .where('may_stay', '=', 1)
    .where('state', 'in', ['published', 'held'])
    .executeTakeFirstOrThrow()
  return comments
}
