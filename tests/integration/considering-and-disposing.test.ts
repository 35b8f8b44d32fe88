import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import {
  considerationOf,
  dispositionsOf,
  themesLackingDisposition,
} from '#db/queries/dispositions.server.ts'
import { consider } from '#app/reviews/consider.server.ts'
import { dispose } from '#app/reviews/dispose.server.ts'
import { onRecord } from '#app/reviews/on-record.server.ts'
import { readTheme } from '#app/reviews/read-theme.server.ts'
import {
  aComment,
  aMember,
  aMomentLater,
  aPerson,
  aPublication,
  eventsAbout,
} from '../support/ambleford.ts'
import {
  asItStands,
  aReview,
  aTheme,
  coding,
  concluding,
  considering,
  disposing,
  flag,
  handingOver,
  raisedBy,
} from '../support/review.ts'

async function aReviewHandedOver() {
  const page = await aPublication()
  const gathering = await aReview([page])
  const themes = [await aTheme(gathering, 'Somewhere quiet'), await aTheme(gathering, 'Parking')]
  for (const theme of themes) await raisedBy(3, { review: gathering, theme, page })
  await handingOver(gathering)
  const review = await asItStands(gathering)
  const [quiet = '', parking = ''] = themes
  return { review, quiet, parking }
}

async function aReviewConsidered() {
  const review = await aReviewHandedOver()
  await considering(review.review)
  return review
}

test('the decision-maker records having considered the pack, once', async () => {
  const { review } = await aReviewHandedOver()
  expect(await considering(review)).toEqual({ ok: true })
  const first = await considerationOf(db, review.id)
  expect(first).toMatchObject({
    considered_by: 'Cllr Priya Okafor',
    considered_note: 'I read every comment.',
  })
  expect(await considering(review)).toEqual({ ok: false, why: 'already' })
  expect(await considerationOf(db, review.id)).toEqual(first)
  expect((await eventsAbout(review)).at(-1)).toBe('review.considered')
})

test('another member cannot consider in their place', async () => {
  const { review } = await aReviewHandedOver()
  const other = await aMember('Cllr Len Moss')
  expect(await considering(review, other)).toEqual({ ok: false, why: 'not_decision_maker' })
  expect((await considerationOf(db, review.id))?.considered_at).toBeNull()
})

test('nobody considers what was not handed over', async () => {
  expect(await considering(await aReview())).toEqual({ ok: false, why: 'not_handed_over' })
})

test('nobody has considered what they have not opened, and is told what is left', async () => {
  const { review, quiet, parking } = await aReviewHandedOver()
  const { member } = review
  const considered = () => consider(db, { review, member, note: 'Read.', at: aMomentLater() })
  expect(await readTheme(db, { review, theme: quiet, member, at: aMomentLater() })).toBe(true)
  expect(await considered()).toEqual({
    ok: false,
    why: 'themes_unread',
    themes: [{ id: parking, name: 'Parking' }],
  })
  await readTheme(db, { review, theme: parking, member, at: aMomentLater() })
  expect(await considered()).toEqual({ ok: true })
})

test('a theme is read once on record, by the decision-maker alone and only where it was sealed', async () => {
  const { review, quiet } = await aReviewHandedOver()
  const reading = { review, theme: quiet, member: review.member }
  for (let time = 0; time < 2; time += 1) await readTheme(db, { ...reading, at: aMomentLater() })
  const read = (await eventsAbout(review)).filter((action) => action === 'review.theme_read')
  expect(read).toHaveLength(1)
  const other = await aMember('Cllr Len Moss')
  expect(await readTheme(db, { ...reading, member: other, at: aMomentLater() })).toBe(false)
  const elsewhere = await aTheme(await aReview())
  expect(await readTheme(db, { ...reading, theme: elsewhere, at: aMomentLater() })).toBe(false)
})

test('the evidence file names every theme that was read, and when', async () => {
  const { review, quiet } = await aReviewHandedOver()
  const { member } = review
  await readTheme(db, { review, theme: quiet, member, at: aMomentLater() })
  const entries = (await onRecord(db, review)).filter(({ what }) => what.startsWith('Read'))
  expect(entries).toMatchObject([{ what: 'Read “Somewhere quiet”', by: 'Cllr Priya Okafor' }])
})

test('a theme of fewer than three people leaves the outcome free, and a flagged one does not', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  const [few, flagged] = [await aTheme(review, 'A café'), await aTheme(review, 'A ramp')]
  await raisedBy(2, { review, theme: few, page })
  await raisedBy(1, { review, theme: flagged, page })
  await flag(flagged, { by: review.officer })
  await handingOver(review)
  await considering(review)
  expect(await themesLackingDisposition(db, review.codeframe_id)).toMatchObject([
    { id: flagged, name: 'A ramp', flag: 'equality' },
  ])
  await disposing(review, { theme: flagged })
  expect((await asItStands(review)).state).toBe('decided')
  expect(await disposing(review, { theme: few })).toEqual({ ok: true })
})

test('one person who writes three times is still one person', async () => {
  const page = await aPublication()
  const review = await aReview([page])
  const [theme, by] = [await aTheme(review), await aPerson()]
  for (let time = 0; time < 3; time += 1) {
    await coding(review, { comment: await aComment({ on: page, by }), theme })
  }
  expect(await themesLackingDisposition(db, review.codeframe_id)).toEqual([])
})

test('a theme is answered only after the pack was considered', async () => {
  const { review, quiet } = await aReviewHandedOver()
  expect(await disposing(review, { theme: quiet })).toEqual({ ok: false, why: 'not_considered' })
  await considering(review)
  expect(await disposing(review, { theme: quiet })).toEqual({ ok: true })
  expect(await eventsAbout({ id: quiet })).toEqual(['theme.added', 'theme.disposed'])
})

test('only the decision-maker answers', async () => {
  const { review, quiet } = await aReviewConsidered()
  const by = await aMember('Cllr Len Moss')
  expect(await disposing(review, { theme: quiet, by })).toEqual({
    ok: false,
    why: 'not_decision_maker',
  })
  expect(await dispositionsOf(db, review.codeframe_id)).toEqual([])
})

test('a theme of another review is not answered here', async () => {
  const { review } = await aReviewConsidered()
  const theme = await aTheme(await aReview())
  expect(await disposing(review, { theme })).toEqual({ ok: false, why: 'not_in_review' })
})

test('a later answer supersedes, and the first stays on record', async () => {
  const { review, quiet } = await aReviewConsidered()
  await disposing(review, { theme: quiet, as: 'adopted', reason: 'Yes.' })
  await disposing(review, { theme: quiet, as: 'deferred', reason: 'Later.' })
  expect(await dispositionsOf(db, review.codeframe_id)).toMatchObject([
    { theme_id: quiet, disposition: 'deferred', reason: 'Later.', deferred_until: '2027-04-01' },
  ])
  const rows = await db
    .selectFrom('disposition')
    .select(['number', 'disposition'])
    .where('theme_id', '=', quiet)
    .orderBy('number')
    .execute()
  expect(rows).toEqual([
    { number: 1, disposition: 'adopted' },
    { number: 2, disposition: 'deferred' },
  ])
})

test('a review is decided with the last answer, not before', async () => {
  const { review, quiet, parking } = await aReviewConsidered()
  await disposing(review, { theme: quiet })
  expect((await asItStands(review)).state).toBe('with_decision_maker')
  await disposing(review, { theme: parking, as: 'outside_powers' })
  expect((await asItStands(review)).state).toBe('decided')
})

test('the last two themes answered at once leave the review decided', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { review, quiet, parking } = await aReviewConsidered()
    await Promise.all([disposing(review, { theme: quiet }), disposing(review, { theme: parking })])
    expect((await asItStands(review)).state).toBe('decided')
  }
})

test('one answer sent twice at once breaks nothing', async () => {
  const { review, quiet } = await aReviewConsidered()
  const both = await Promise.all([1, 2].map(() => disposing(review, { theme: quiet })))
  expect(both.every(({ ok }) => ok)).toBe(true)
})

test('once the outcome is published no answer changes, even from a page read before', async () => {
  const before = await aReview()
  const theme = await aTheme(before)
  await concluding(before, [theme])
  const refused = { ok: false, why: 'published' }
  expect(await disposing(await asItStands(before), { theme, as: 'not_adopted' })).toEqual(refused)
  const asRead = { ...before, state: 'decided' as const }
  expect(await disposing(asRead, { theme, as: 'not_adopted' })).toEqual(refused)
  expect(await dispositionsOf(db, before.codeframe_id)).toMatchObject([{ disposition: 'adopted' }])
})

test('an answer names the edition and the section it changed, as they stand', async () => {
  const page = await aPublication({ title: 'The strategy', body: '## Hours {#hours}\n\nTen.' })
  const gathering = await aReview([page])
  const theme = await aTheme(gathering)
  await handingOver(gathering)
  await considering(gathering)
  await dispose(db, {
    review: await asItStands(gathering),
    disposition: {
      theme,
      disposition: 'adopted',
      reason: 'Yes.',
      decisionReference: 'CAB/014',
      whatChanges: 'Ten branches open on Sundays.',
      deferredUntil: null,
      changedPublication: page.slug,
      changedSection: 'hours',
    },
    member: gathering.member,
    at: aMomentLater(),
  })
  expect(await dispositionsOf(db, gathering.codeframe_id)).toMatchObject([
    {
      changed_slug: page.slug,
      changed_edition: 1,
      changed_heading: 'Hours',
      changed_title: 'The strategy',
      decision_reference: 'CAB/014',
      what_changes: 'Ten branches open on Sundays.',
    },
  ])
})
