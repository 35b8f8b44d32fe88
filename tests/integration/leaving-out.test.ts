import { describe, expect, test } from 'vitest'
import {
  confirmExclusion,
  declineExclusion,
  proposeExclusion,
  reverseExclusion,
} from '#app/moderation/exclude.server.ts'
import { closeEscalation, escalate } from '#app/moderation/escalate.server.ts'
import { writeNote } from '#app/moderation/write-note.server.ts'
import { db } from '#app/platform/database.server.ts'
import { contributionsIn, EVERYTHING } from '#db/queries/bench.server.ts'
import { exclusionsOf } from '#db/queries/exclusions.server.ts'
import { notesOn } from '#db/queries/notes.server.ts'
import { countWaiting } from '#db/queries/queue-counts.server.ts'
import {
  aComment,
  aHeldComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPublication,
  eventsAbout,
  theComment,
} from '../support/ambleford.ts'
import { theStandingRevision } from '../support/deciding.ts'
import { aReview } from '../support/review.ts'

async function aProposal(comment: { id: string }, officer: { id: string; name: string }) {
  const revision_id = (await theStandingRevision(comment)).id
  const why = { code: 'spam', reason: 'The same on ten pages.' } as const
  const about = { id: comment.id, revision_id }
  return proposeExclusion(db, { comment: about, ...why, officer, at: aMomentLater() })
}

async function latest(comment: { id: string }) {
  const exclusion = (await exclusionsOf(db, comment.id)).at(-1)
  if (!exclusion) throw new Error('Nothing was proposed.')
  return exclusion.id
}

describe('leaving a comment out of consideration', () => {
  test('takes a second officer, and is reversed to what it was before', async () => {
    const [moira, tariq] = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz-Bell')]
    const on = await aPublication()
    const review = await aReview([on])
    const comment = await aComment({ on })
    const onBench = async () => {
      const asked = { review: review.id, codeframe: review.codeframe_id, officer: moira.id }
      const page = { ...asked, filter: EVERYTHING, after: null, limit: 10 }
      return (await contributionsIn(db, page)).map(({ comment_id }) => comment_id)
    }
    expect(await aProposal(comment, moira)).toEqual({ ok: true })
    expect(await aProposal(comment, tariq)).toEqual({ ok: false, why: 'changed' })
    const exclusion = await latest(comment)
    const by = (officer: typeof moira) => ({ exclusion, officer, at: aMomentLater() })
    expect(await confirmExclusion(db, by(moira))).toEqual({ ok: false, why: 'second' })
    expect(await onBench()).toEqual([comment.id])
    expect(await confirmExclusion(db, by(tariq))).toEqual({ ok: true })
    expect(await confirmExclusion(db, by(tariq))).toEqual({ ok: false, why: 'changed' })
    expect(await theComment(comment.id)).toMatchObject({
      consideration: 'excluded',
      state: 'published',
    })
    expect(await onBench()).toEqual([])
    expect(await reverseExclusion(db, by(moira))).toEqual({ ok: true })
    expect((await theComment(comment.id)).consideration).toBe('unread')
    expect(await onBench()).toEqual([comment.id])
  })

  test('may be declined, and proposed again', async () => {
    const [moira, tariq] = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz-Bell')]
    const comment = await aComment()
    await aProposal(comment, moira)
    const at = aMomentLater()
    const declined = { exclusion: await latest(comment), officer: tariq, at }
    expect(await declineExclusion(db, declined)).toEqual({ ok: true })
    expect(await confirmExclusion(db, declined)).toEqual({ ok: false, why: 'changed' })
    expect(await aProposal(comment, moira)).toEqual({ ok: true })
  })

  test('is not for whoever the comment is about', async () => {
    const member = await aMember()
    const on = await aPublication({ by: member })
    const comment = await aComment({ on, body: 'Moira Finch deletes everything.' })
    expect(await aProposal(comment, member)).toEqual({ ok: false, why: 'own' })
    const named = await anOfficer('Moira Finch')
    expect(await aProposal(comment, named)).toEqual({ ok: false, why: 'concerned' })
  })
})

test('an escalated comment leaves the queue, and closing it puts it back', async () => {
  const everything = { after: null, until: null }
  const officer = await anOfficer()
  const comment = await aHeldComment()
  const before = await countWaiting(db, everything)
  const escalation = { comment, kind: 'safeguarding', note: 'A child is named.' } as const
  expect(await escalate(db, { ...escalation, officer, at: aMomentLater() })).toBe(true)
  expect(await escalate(db, { ...escalation, officer, at: aMomentLater() })).toBe(false)
  expect(await countWaiting(db, everything)).toBe(before - 1)
  const closing = { comment, words: 'Children’s services have it.', officer }
  expect(await closeEscalation(db, { ...closing, at: aMomentLater() })).toBe(true)
  expect(await closeEscalation(db, { ...closing, at: aMomentLater() })).toBe(false)
  expect(await countWaiting(db, everything)).toBe(before)
  expect((await eventsAbout(comment)).slice(-2)).toEqual([
    'comment.escalated',
    'comment.escalation_closed',
  ])
})

test('a note is there for colleagues, with who wrote it', async () => {
  const [officer, comment] = [await anOfficer('Moira Finch'), await aHeldComment()]
  await writeNote(db, { comment, words: 'Second one today.', officer, at: aMomentLater() })
  expect(await notesOn(db, comment.id)).toMatchObject([
    { words: 'Second one today.', by: 'Moira Finch' },
  ])
})
