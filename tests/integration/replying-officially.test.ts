import { expect, test } from 'vitest'
import { db, engine } from '#app/platform/database.server.ts'
import { publishReply } from '#app/replies/publish.server.ts'
import { newId } from '#db/id.ts'
import { answerableComment } from '#db/queries/replies.server.ts'
import { officialRepliesTo } from '#db/queries/own-comments.server.ts'
import { unansweredOn } from '#db/queries/unanswered.server.ts'
import {
  aComment,
  aDecision,
  aHouseRule,
  aMember,
  aMomentLater,
  anOfficialReply,
  aPerson,
  aPublication,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'

async function aCommentOnAMembersPage() {
  const member = await aMember()
  const author = await aPerson()
  const comment = await aComment({ on: await aPublication({ by: member }), by: author })
  return { member, author, comment }
}

test('a member’s reply stands under the comment, in the member’s voice, at once', async () => {
  const { member, comment } = await aCommentOnAMembersPage()
  const reply = await anOfficialReply({ to: comment, by: member, body: 'The **maps** stay.' })
  expect(reply).toMatchObject({
    parent_id: comment.id,
    root_id: comment.root_id,
    depth: 1,
    state: 'published',
    shown_as: 'text',
    voice: 'member',
    waiting_since: null,
    author_name: 'Cllr Priya Okafor',
  })
  expect(await officialRepliesTo(db, comment.id)).toMatchObject([
    { public_html: '<p>The <strong>maps</strong> stay.</p>\n', post: member.appointment.post },
  ])
})

test('whoever is answered is owed one mail, and the reply is on record', async () => {
  const { member, author, comment } = await aCommentOnAMembersPage()
  const reply = await anOfficialReply({ to: comment, by: member })
  expect(await mailsOwedTo(author)).toEqual(['comment-received', 'official-reply'])
  expect(await mailsOwedTo(member)).toEqual([])
  expect(await eventsAbout(reply)).toEqual(['reply.published'])
})

test('the same reply sent twice at once stands once', async () => {
  const { member, author, comment } = await aCommentOnAMembersPage()
  const reply = {
    to: comment,
    appointment: member.appointment,
    voice: 'member' as const,
    speaksAs: member.name,
    speaker: member,
    body: 'Yes.',
    submissionKey: newId(),
    at: aMomentLater(),
  }
  const both = await Promise.all([1, 2].map(() => publishReply(db, engine, reply)))
  expect(both[0]).toEqual(both[1])
  expect(await officialRepliesTo(db, comment.id)).toHaveLength(1)
  expect(await mailsOwedTo(author)).toEqual(['comment-received', 'official-reply'])
})

test('a comment that is not shown is not answered', async () => {
  const { member, comment } = await aCommentOnAMembersPage()
  await aHouseRule(1)
  await aDecision(comment, { verdict: 'remove', rule: 1, note: null })
  const hidden = await theComment(comment.id)
  await expect(anOfficialReply({ to: hidden, by: member })).rejects.toThrow('not_public')
  expect(await answerableComment(db, comment.reference)).toBeUndefined()
})

test('an official reply is not itself answered officially', async () => {
  const { member, comment } = await aCommentOnAMembersPage()
  const reply = await anOfficialReply({ to: comment, by: member })
  expect(await answerableComment(db, comment.reference)).toMatchObject({
    reference: comment.reference,
  })
  expect(await answerableComment(db, reply.reference)).toBeUndefined()
})

test('a member sees what on their pages nobody has answered, most supported first', async () => {
  const member = await aMember()
  const on = await aPublication({ by: member })
  const [quiet, loud, answered] = [
    await aComment({ on }),
    await aComment({ on }),
    await aComment({ on }),
  ]
  await aComment()
  await db.updateTable('comment').set({ support_count: 9 }).where('id', '=', loud.id).execute()
  await anOfficialReply({ to: answered, by: member })
  const waiting = await unansweredOn(db, member.appointment.id)
  expect(waiting.map(({ reference }) => reference)).toEqual([loud.reference, quiet.reference])
})
