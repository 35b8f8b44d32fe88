import { beforeAll, expect, test } from 'vitest'
import { complaintAnswerAddress } from '#app/moderation/complaint-key.server.ts'
import { moderationCard } from '#app/moderation/card.server.ts'
import { tellAuthor } from '#app/moderation/complaint-steps.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { LIMITS } from '#app/platform/limits.ts'
import { action as answers, loader as reads } from '#app/routes/account/complaint-answer-new.tsx'
import { loader as api } from '#app/routes/api/comments.ts'
import { loader as settles } from '#app/routes/officer/complaint.tsx'
import { loader as list } from '#app/routes/officer/complaints.tsx'
import { action as sends } from '#app/routes/officer/complaint-notification.tsx'
import { loader as publication } from '#app/routes/public/publication.tsx'
import { action as complains, loader as form } from '#app/routes/public/complaint-new.tsx'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  aMember,
  anOfficer,
  anOfficialReply,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'
import { aBrowser, going } from '../support/browser.ts'
import { aComplaint, theComplaint, theRule } from '../support/moderating.ts'
import { signedIn } from '../support/session.ts'

beforeAll(() => theRule())

const WHOLE = {
  name: 'Rosalind Pike',
  statement: 'Pike took the money.',
  meaning: 'That she stole it.',
  why: 'She keeps a shop.',
  wrong: 'There was no money.',
  lacks_means: 'yes',
  may_name: 'no',
}

function about({ reference }: { reference: string }) {
  return { path: `/complaints/new?comment=${reference}` }
}

test('a visitor without an account sends a notice about a comment', async () => {
  const [comment, email] = [await aComment(), `${newId()}@elsewhere.example`]
  const sent = await aBrowser().send(complains, { ...about(comment), fields: { ...WHOLE, email } })
  expect(sent.location).toBe(`/complaints/new?comment=${comment.reference}&sent=yes`)
  const complaint = await db
    .selectFrom('complaint')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  expect(complaint).toMatchObject({
    comment_id: comment.id,
    complainant: 'Rosalind Pike',
    words: 'Pike took the money.',
    why_defamatory: 'She keeps a shop.',
    place: expect.stringMatching(new RegExp(`/comments/${comment.reference}$`)),
  })
})

test('what is missing is said once with the words kept, and then taken as it is', async () => {
  const [comment, email] = [await aComment(), `${newId()}@elsewhere.example`]
  const fields = { ...WHOLE, email, meaning: '' }
  const asked = await aBrowser().send(complains, { ...about(comment), fields })
  expect(asked).toMatchObject({
    status: 422,
    said: { errors: { meaning: expect.any(String) }, typed: { why: 'She keeps a shop.' } },
  })
  const sent = await aBrowser().send(complains, {
    ...about(comment),
    fields: { ...fields, as_it_is: 'yes' },
  })
  expect(sent.status).toBe(302)
})

test('a notice is about a resident’s comment that stands on the page', async () => {
  const member = await aMember()
  const comment = await aComment({ on: await aPublication({ by: member }) })
  const reply = await anOfficialReply({ to: comment, by: member })
  expect((await aBrowser().open(form, about(reply))).status).toBe(404)
  expect((await aBrowser().open(form, about({ reference: 'C-NOTHING' }))).status).toBe(404)
  expect((await aBrowser().open(form, about(comment))).status).toBe(200)
  await aDecision(comment, { verdict: 'remove', rule: 1, note: null })
  expect((await aBrowser().open(form, about(comment))).status).toBe(404)
  const fields = { ...WHOLE, email: 'rosalind@elsewhere.example' }
  expect((await aBrowser().send(complains, { ...about(comment), fields })).status).toBe(409)
})

test('notices in somebody’s name are limited', async () => {
  const [comment, visitor] = [await aComment(), aBrowser()]
  const fields = { ...WHOLE, email: `${newId()}@elsewhere.example` }
  for (let n = 0; n < LIMITS.complaint.address; n += 1) {
    expect((await visitor.send(complains, { ...about(comment), fields })).status).toBe(302)
  }
  expect((await visitor.send(complains, { ...about(comment), fields })).status).toBe(429)
})

async function aSentNotice(given: { may_name?: 'yes' | 'no' } = {}) {
  const author = await aPerson('Kev Burton')
  const on = await aPublication()
  const comment = await aComment({ by: author, on })
  const complaint = await aComplaint(comment, { ...given, at: now() })
  await tellAuthor(db, { complaint, officer: await anOfficer('Gwen'), at: now() })
  return { author, on, comment, complaint }
}

test.each([
  ['no', false],
  ['yes', true],
] as const)('the author reads who complains only if they agreed: %s', async (may_name, isNamed) => {
  const { complaint } = await aSentNotice({ may_name })
  const link = going(complaintAnswerAddress(complaint), { id: complaint.id })
  const { said } = await aBrowser().open(reads, link)
  expect(said).toMatchObject({ isOpen: true, answer: null })
  expect(JSON.stringify(said)).toContain('There was no money to take.')
  expect(/Rosalind|rosalind@/.test(JSON.stringify(said))).toBe(isNamed)
})

test('the author answers by the link in their mail, once, and nobody else can', async () => {
  const { author, complaint } = await aSentNotice()
  const link = going(complaintAnswerAddress(complaint), { id: complaint.id })
  const bare = { path: `/complaints/${complaint.id}/answers/new`, params: { id: complaint.id } }
  expect((await aBrowser().open(reads, bare)).location).toMatch(/^\/sign-in/)
  const stranger = aBrowser([await signedIn(await aPerson('Dev R'))])
  expect((await stranger.send(answers, { ...bare, fields: { answer: 'remove' } })).status).toBe(404)

  const own = aBrowser([await signedIn(author)])
  expect((await own.open(reads, bare)).status).toBe(200)
  const lacking = await aBrowser().send(answers, { ...link, fields: { answer: 'keep' } })
  expect(lacking).toMatchObject({ status: 422, said: { errors: { address: expect.any(String) } } })
  const fields = { answer: 'keep', name: 'Kevin Burton', address: '3 Mill Lane', may_pass_on: 'no' }
  expect((await aBrowser().send(answers, { ...link, fields })).status).toBe(302)
  expect(await theComplaint(complaint)).toMatchObject({ answer: 'keep', may_pass_on: 'no' })
  expect((await aBrowser().send(answers, { ...link, fields })).status).toBe(409)
})

test('a notice that was not sent to the author is not shown to them', async () => {
  const author = await aPerson()
  const complaint = await aComplaint(await aComment({ by: author }), { at: now() })
  const link = going(complaintAnswerAddress(complaint), { id: complaint.id })
  expect((await aBrowser([await signedIn(author)]).open(reads, link)).status).toBe(404)
})

test('officers see it in their list and on the card; the member whose page it is, and the public, nowhere', async () => {
  const member = await aMember()
  const on = await aPublication({ by: member })
  const comment = await aComment({ on })
  const complaint = await aComplaint(comment, { at: now() })
  const officer = aBrowser([await signedIn(await anOfficer('Gwen'))])
  const { said } = await officer.open(list, { path: '/officer/complaints' })
  expect(said).toMatchObject({
    open: expect.arrayContaining([
      expect.objectContaining({ id: complaint.id, step: 'tell_author', isOverdue: false }),
    ]),
  })
  const card = await moderationCard({ reference: comment.reference })
  expect(card.complaints).toMatchObject([{ id: complaint.id, step: 'tell_author' }])
  expect(JSON.stringify([said, card])).not.toMatch(/Rosalind|rosalind@/)

  const theirs = aBrowser([await signedIn(member)])
  const own = { path: `/officer/complaints/${complaint.id}`, params: { id: complaint.id } }
  expect((await theirs.open(list, { path: '/officer/complaints' })).status).toBe(403)
  expect((await theirs.open(settles, own)).status).toBe(403)
  const page = { path: `/publications/${on.slug}`, params: { slug: on.slug } }
  const seen = [
    await theirs.open(publication, page),
    await aBrowser().open(publication, page),
    await aBrowser().open(api, page),
  ]
  expect(JSON.stringify(seen)).toContain(comment.reference)
  expect(JSON.stringify(seen)).not.toMatch(/complaint|Rosalind/i)
})

test('an officer sends it through the form, and is told when a colleague was first', async () => {
  const complaint = await aComplaint(await aComment(), { at: now() })
  const officer = aBrowser([await signedIn(await anOfficer('Gwen'))])
  const own = { path: `/officer/complaints/${complaint.id}`, params: { id: complaint.id } }
  expect((await officer.send(sends, own)).location).toBe(`/officer/complaints/${complaint.id}`)
  expect((await officer.send(sends, own)).status).toBe(409)
})
