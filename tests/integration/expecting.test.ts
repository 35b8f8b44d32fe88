import { expect, test } from 'vitest'
import { setCheckSettings } from '#app/comments/set-checks.server.ts'
import { USUAL } from '#app/comments/check-settings.ts'
import { whatToExpect } from '#app/comments/expectation.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { setMode } from '#app/publications/set-mode.server.ts'
import { openForComment } from '#db/queries/publications.server.ts'
import {
  aComment,
  aDecision,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'

test('a page that was closed is not among those open for comment', async () => {
  const at = aMomentLater()
  const page = await aPublication({ closesAt: after(at, 300 * DAY) })
  const isListed = async () => {
    const open = await openForComment(db, { at: aMomentLater(), limit: 50 })
    return open.some(({ id }) => id === page.id)
  }
  expect(await isListed()).toBe(true)
  const change = { mode: 'closed' as const, reason: 'It is over.', startsAt: null }
  await setMode(db, { publication: page, change, by: await anOfficer(), at: aMomentLater() })
  expect(await isListed()).toBe(false)
})

test('a resident is told beforehand when a comment will be read', async () => {
  const [visitor, newcomer, regular] = [null, await aPerson(), await aPerson('Dev R')]
  await aDecision(await aComment({ by: regular }), { verdict: 'publish' })
  const at = aMomentLater()
  const told = (moderation: 'every_comment' | 'first_comment' | 'after_publication') =>
    Promise.all(
      [visitor, newcomer, regular].map((viewer) =>
        whatToExpect(db, { publication: { moderation }, viewer, at }),
      ),
    )
  expect(await told('every_comment')).toEqual(['read_first', 'read_first', 'read_first'])
  expect(await told('first_comment')).toEqual(['first_read_first', 'read_first', 'at_once'])
  expect(await told('after_publication')).toEqual(['at_once', 'at_once', 'at_once'])
})

test('without the check for new contributors a first comment appears at once, and we say so', async () => {
  const [by, newcomer, at] = [await anOfficer(), await aPerson(), aMomentLater()]
  await setCheckSettings(db, { settings: { ...USUAL, new_contributor: false }, by, at })
  const publication = await aPublication({ moderation: 'first_comment' })
  expect(await whatToExpect(db, { publication, viewer: newcomer, at })).toBe('at_once')
  expect((await aComment({ on: publication, by: newcomer })).state).toBe('published')
  await setCheckSettings(db, { settings: USUAL, by, at: aMomentLater() })
  expect(await whatToExpect(db, { publication, viewer: newcomer, at })).toBe('read_first')
})
