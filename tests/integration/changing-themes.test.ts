import { expect, test } from 'vitest'
import { db, engine } from '#app/platform/database.server.ts'
import { flagTheme } from '#app/themes/flag.server.ts'
import { merge } from '#app/themes/merge.server.ts'
import { move, splitOff } from '#app/themes/move.server.ts'
import { place } from '#app/themes/place.server.ts'
import { reword } from '#app/themes/reword.server.ts'
import { signOff } from '#app/themes/sign-off.server.ts'
import { codeframesOf, wordingIn } from '#db/queries/codeframes.server.ts'
import { themesOfComment } from '#db/queries/own-comments.server.ts'
import { themeOf } from '#db/queries/themes.server.ts'
import { asItStands, aTheme, handingOver, theContribution } from '../support/review.ts'
import { aReviewOf, by, counts, historyOf, SAID } from '../support/themes.ts'

test('chosen contributions go over to a theme that is split off, and come back the same way', async () => {
  const { review, quiet, comments } = await aReviewOf([{ quiet: 'for' }, { quiet: 'against' }])
  const theme = { name: 'Study desks', description: 'A desk to work at.' }
  const split = await splitOff(db, engine, { ...by(review), from: quiet, theme })
  if (!split.ok) throw new Error(split.why)
  const chosen = []
  for (const comment of comments.slice(0, 1)) {
    chosen.push((await theContribution(review, comment)).contribution)
  }
  const over = { ...by(review), from: quiet, to: split.id, contributions: chosen }
  expect(await move(db, over)).toEqual({ ok: true, contributions: 1 })
  expect(await move(db, over)).toEqual({ ok: false, why: 'none_there' })
  expect(await counts(review)).toMatchObject({
    'Somewhere quiet': [1, 0, 1],
    'Study desks': [1, 1, 0],
  })
  expect(await historyOf(quiet)).toEqual([
    '1 contribution moved to “Study desks”',
    '“Study desks” was split off from it',
    'Added',
  ])
  expect(await historyOf(split.id)).toEqual([
    '1 contribution came over from “Somewhere quiet”',
    'Split off “Somewhere quiet”',
  ])
  await move(db, { ...over, from: split.id, to: quiet })
  expect(await counts(review)).toMatchObject({
    'Somewhere quiet': [2, 1, 1],
    'Study desks': [0, 0, 0],
  })
})

test('another name goes everywhere, and the old one stays in the history', async () => {
  const { review, quiet, comments } = await aReviewOf([{ quiet: 'for' }])
  const wording = { name: 'Quiet rooms', description: 'A place to read and to work.', examples: '' }
  const rewording = { ...by(review), theme: quiet, wording }
  expect(await reword(db, engine, rewording)).toEqual({ ok: true })
  expect(await reword(db, engine, rewording)).toEqual({ ok: false, why: 'the_same' })
  const taken = { ...rewording, wording: { ...wording, name: 'Longer hours' } }
  expect(await reword(db, engine, taken)).toEqual({ ok: false, why: 'name_taken' })
  const [trace] = await themesOfComment(db, comments[0]?.id ?? '')
  expect(trace?.name).toBe('Quiet rooms')
  expect((await historyOf(quiet))[0]).toBe('Renamed from “Somewhere quiet” to “Quiet rooms”')
})

test('a theme stands under another, but no deeper', async () => {
  const { review, quiet, hours } = await aReviewOf([])
  const desks = await aTheme(review, 'Study desks')
  const under = (theme: string, parent: string | null) =>
    place(db, { ...by(review), theme, parent })
  expect(await under(desks, quiet)).toEqual({ ok: true })
  expect(await under(hours, desks)).toEqual({ ok: false, why: 'too_deep' })
  expect(await under(quiet, hours)).toEqual({ ok: false, why: 'has_own' })
  expect(await under(quiet, quiet)).toEqual({ ok: false, why: 'too_deep' })
  expect(await historyOf(desks)).toEqual(['Placed under “Somewhere quiet”', 'Added'])
  await merge(db, { ...by(review), theme: quiet, into: hours })
  const { codeframe_id: codeframe } = await asItStands(review)
  expect(await themeOf(db, { codeframe, theme: desks })).toMatchObject({ parent: 'Longer hours' })
  expect(await under(desks, null)).toEqual({ ok: true })
})

test('two officers who place two themes under each other make no ring', async () => {
  const { review, quiet, hours } = await aReviewOf([])
  const both = await Promise.all([
    place(db, { ...by(review), theme: quiet, parent: hours }),
    place(db, { ...by(review), theme: hours, parent: quiet }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a theme of few is flagged, and the flag taken off again', async () => {
  const { review, quiet } = await aReviewOf([])
  const flag = (to: 'equality' | null) => flagTheme(db, { ...by(review), theme: quiet, flag: to })
  expect(await flag('equality')).toEqual({ ok: true })
  expect(await flag('equality')).toEqual({ ok: false, why: 'the_same' })
  await flag(null)
  expect(await historyOf(quiet)).toEqual([
    'No longer flagged as equality issue',
    'Flagged: equality issue',
    'Added',
  ])
})

test('what is refused opens no new version, and what is done after signing off does', async () => {
  const { review, quiet, hours } = await aReviewOf([...SAID])
  await signOff(db, by(review))
  const same = {
    name: 'Somewhere quiet',
    description: 'A place to read and to work.',
    examples: '',
  }
  await reword(db, engine, { ...by(review), theme: quiet, wording: same })
  await place(db, { ...by(review), theme: quiet, parent: quiet })
  expect(await codeframesOf(db, review.id)).toMatchObject([{ version: 1, state: 'signed_off' }])
  await merge(db, { ...by(review), theme: quiet, into: hours })
  expect(await codeframesOf(db, review.id)).toMatchObject([
    { version: 2, state: 'draft' },
    { version: 1, state: 'superseded' },
  ])
  expect(await wordingIn(db, review.codeframe_id)).toHaveLength(2)
  expect(await counts(review)).toEqual({ 'Longer hours': [6, 3, 2] })
})

test('nothing about the themes changes after the hand-over', async () => {
  const { review, quiet, hours } = await aReviewOf([{ quiet: 'for' }])
  await handingOver(review)
  const closed = { ok: false, why: 'closed' }
  const wording = { name: 'Quiet', description: 'Quiet.', examples: '' }
  expect(await merge(db, { ...by(review), theme: quiet, into: hours })).toEqual(closed)
  expect(await reword(db, engine, { ...by(review), theme: quiet, wording })).toEqual(closed)
  expect(await place(db, { ...by(review), theme: quiet, parent: hours })).toEqual(closed)
  expect(await flagTheme(db, { ...by(review), theme: quiet, flag: 'minority' })).toEqual(closed)
  const split = { ...by(review), from: quiet, theme: { name: 'Desks', description: 'Desks.' } }
  expect(await splitOff(db, engine, split)).toEqual(closed)
})
