import { expect, test } from 'vitest'
import { concernsAbout, type Screened } from '#app/comments/screening.ts'

const plain: Screened = {
  body: 'Please keep the local maps.',
  moderation: 'first_comment',
  isNewContributor: false,
  wasReturned: false,
}

function reasons(screened: Partial<Screened>) {
  return concernsAbout({ ...plain, ...screened }).map(({ reason }) => reason)
}

test('a known contributor without links raises no concern', () => {
  expect(concernsAbout(plain)).toEqual([])
})

test('an officer sees the concerns in the order of the policy', () => {
  const everything = {
    moderation: 'every_comment',
    isNewContributor: true,
    wasReturned: true,
    body: 'http://a.example http://b.example',
  } as const
  expect(reasons(everything)).toEqual(['premod_page', 'new_contributor', 'premod_person', 'links'])
})

test('a first comment waits where first comments are read, and where every comment is', () => {
  expect(reasons({ isNewContributor: true })).toEqual(['new_contributor'])
  expect(reasons({ isNewContributor: true, moderation: 'every_comment' })).toContain(
    'new_contributor',
  )
  expect(reasons({ isNewContributor: true, moderation: 'after_publication' })).toEqual([])
})

test('a page on which every comment is read holds known contributors too', () => {
  expect(reasons({ moderation: 'every_comment' })).toEqual(['premod_page'])
})

test('a comment that comes back changed is read again wherever it stands', () => {
  expect(reasons({ wasReturned: true, moderation: 'after_publication' })).toEqual(['premod_person'])
})

test('two links wait and name what was matched; one does not', () => {
  expect(reasons({ body: 'see https://example.org/a' })).toEqual([])
  const body = 'see https://example.org/a, and WWW.example.com/b too'
  expect(concernsAbout({ ...plain, body })).toEqual([
    { reason: 'links', matched: 'https://example.org/a,\nWWW.example.com/b' },
  ])
})
