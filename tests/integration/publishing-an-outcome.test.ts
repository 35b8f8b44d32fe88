import { expect, test } from 'vitest'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { db } from '#app/platform/database.server.ts'
import { outcomeOf } from '#db/queries/outcomes.server.ts'
import { whatChanged } from '#db/queries/what-changed.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMember,
  aMomentLater,
  anOfficialReply,
  aPerson,
  aPublication,
  eventsAbout,
  mailsOwedTo,
} from '../support/ambleford.ts'
import {
  asItStands,
  aReview,
  aTheme,
  concluding,
  considering,
  disposing,
  handingOver,
  publishingOutcome,
  raisedBy,
} from '../support/review.ts'

async function toldOfOutcome(person: { id: string }) {
  return (await mailsOwedTo(person)).filter((mail) => mail === 'outcome-published').length
}

function mailsAbout(outcome: { id: string }) {
  return db.selectFrom('owed_mail').select('mail').where('about_id', '=', outcome.id).execute()
}

test('an outcome is refused while themes lack an answer, and says which', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  const quiet = await aTheme(review, 'Somewhere quiet')
  for (const theme of [quiet, await aTheme(review, 'Parking'), await aTheme(review, 'A café')]) {
    await raisedBy(3, { review, theme, page })
  }
  await handingOver(review)
  await considering(review)
  await disposing(review, { theme: quiet })
  const refused = await publishingOutcome(review)
  expect(refused).toMatchObject({ ok: false, why: 'themes_lack_disposition' })
  const names = !refused.ok && refused.why === 'themes_lack_disposition' && refused.themes
  expect(names).toMatchObject([{ name: 'A café' }, { name: 'Parking' }])
  expect(await outcomeOf(db, review.id)).toBeUndefined()
})

test('an outcome is refused while nothing was handed over', async () => {
  expect(await publishingOutcome(await aReview())).toEqual({ ok: false, why: 'not_decided' })
})

test('an outcome is published once', async () => {
  const review = await aReview()
  const theme = await aTheme(review)
  await handingOver(review)
  await considering(review)
  await disposing(review, { theme })
  const both = await Promise.all([publishingOutcome(review), publishingOutcome(review)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await publishingOutcome(review)).toEqual({ ok: false, why: 'not_decided' })
  expect((await asItStands(review)).state).toBe('published')
  const outcome = await outcomeOf(db, review.id)
  expect(outcome).toMatchObject({ decided_by_body: 'Cabinet', decided_on: '2026-12-14' })
  expect(await eventsAbout(outcome ?? { id: '' })).toEqual(['outcome.published'])
})

test('everyone with a standing comment in scope is owed one mail, however much they said', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  const theme = await aTheme(review)
  const [ann, bob] = [await aPerson('Ann'), await aPerson('Bob')]
  await aComment({ on: page, by: ann })
  await aComment({ on: page, by: ann })
  await aHeldComment({ on: { ...page, moderation: 'every_comment' }, by: bob })
  await concluding(review, [theme])
  expect([await toldOfOutcome(ann), await toldOfOutcome(bob)]).toEqual([1, 1])
})

test('somebody whose comment was withheld is told too', async () => {
  const page = await aPublication({ moderation: 'every_comment' })
  const review = await aReview([page])
  const theme = await aTheme(review)
  const by = await aPerson()
  await aHouseRule(1)
  await aDecision(await aHeldComment({ on: page, by }), {
    verdict: 'withhold',
    rule: 1,
    note: null,
  })
  await concluding(review, [theme])
  expect(await toldOfOutcome(by)).toBe(1)
})

test('members who replied, people who took everything back, and people elsewhere are not told', async () => {
  const member = await aMember()
  const page = await aPublication({ by: member })
  const review = await aReview([page])
  const theme = await aTheme(review)
  const [cat, dan] = [await aPerson('Cat'), await aPerson('Dan')]
  const taken = await aComment({ on: page, by: cat })
  await anOfficialReply({ to: taken, by: member })
  await withdraw(db, { comment: taken, author: cat, at: aMomentLater() })
  await aComment({ by: dan })
  await concluding(review, [theme])
  for (const person of [member, cat, dan]) expect(await toldOfOutcome(person)).toBe(0)
})

test('an imported comment that nobody claimed is counted, and there is nobody to tell', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  const theme = await aTheme(review)
  const [identity, id] = [newId(), newId()]
  const at = aMomentLater()
  await db
    .insertInto('legacy_identity')
    .values({
      id: identity,
      provider: 'WordPress',
      source: 'old-blog',
      source_author: identity,
      display_name: 'Old Tom',
      created_at: at,
    })
    .execute()
  await db
    .insertInto('comment')
    .values({
      id,
      reference: `C-${id}`,
      publication_id: page.id,
      root_id: id,
      depth: 0,
      legacy_identity_id: identity,
      author_name: 'Old Tom',
      state: 'published',
      consideration: 'unread',
      shown_as: 'text',
      revision: 1,
      submitted_at: at,
      published_at: at,
    })
    .execute()
  const outcome = await concluding(review, [theme])
  expect(await mailsAbout(outcome)).toEqual([])
})

test('what changed is listed newest first', async () => {
  const [one, other] = [await aReview(), await aReview()]
  await concluding(one, [await aTheme(one)])
  await concluding(other, [await aTheme(other)])
  const [newest, older] = await whatChanged(db, { before: null, limit: 2 })
  expect([newest?.slug, older?.slug]).toEqual([other.slug, one.slug])
  const before = { at: newest?.published_at ?? '', id: newest?.id ?? '' }
  const next = await whatChanged(db, { before, limit: 1 })
  expect(next[0]?.slug).toBe(one.slug)
})
