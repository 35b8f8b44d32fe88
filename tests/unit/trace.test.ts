import { expect, test } from 'vitest'
import { stepsOf, type TracedReview, type TraceFacts } from '#app/outcomes/trace.ts'

const SENT = '2026-11-03T09:00:00.000Z'
const READ = '2026-11-03T12:00:00.000Z'

type Decision = TraceFacts['decisions'][number]

function decision(verdict: Decision['verdict'], rule: number | null = null): Decision {
  const ruleTitle = rule === null ? null : 'Do not name staff'
  return { verdict, decided_at: READ, note: null, rule, ruleTitle }
}

function review(more: Partial<TracedReview> = {}): TracedReview {
  const themes = [{ name: 'Somewhere quiet', answer: null }]
  return {
    slug: 'hours',
    title: 'Hours',
    codedAt: READ,
    considered: null,
    outcome: null,
    themes,
    ...more,
  }
}

function steps(facts: Partial<TraceFacts['comment']>, more: Partial<TraceFacts> = {}) {
  const comment = { state: 'held' as const, submitted_at: SENT, published_at: null, ...facts }
  const nothing = {
    decisions: [],
    appeals: [],
    masks: [],
    replies: [],
    reviews: [],
    otherOutcomes: [],
  }
  return stepsOf({ comment, ...nothing, ...more })
}

function names(all: ReturnType<typeof steps>) {
  return all.map(({ step }) => step)
}

function next(all: ReturnType<typeof steps>) {
  const last = all.at(-1)
  return last?.step === 'next' ? last.words : null
}

test('a held comment has arrived and will be read', () => {
  const held = steps({})
  expect(names(held)).toEqual(['received', 'next'])
  expect(next(held)).toContain('A moderator reads your comment, and we tell you')
})

test('a comment published at once is read as well', () => {
  const published = steps({ state: 'published', published_at: SENT })
  expect(names(published)).toEqual(['received', 'published_at_once', 'next'])
  expect(next(published)).toBe('A moderator reads your comment too.')
})

test('a comment published at once and then read has been public all along', () => {
  const decisions = [decision('publish')]
  const read = steps({ state: 'published', published_at: SENT }, { decisions })
  expect(names(read)).toEqual(['received', 'published_at_once', 'decided', 'next'])
  expect(read[2]).toMatchObject({ wasPublic: true })
  expect(next(read)).toContain('If this page becomes part of a review')
})

test('a held comment that is published had not been public', () => {
  const read = steps(
    { state: 'published', published_at: READ },
    { decisions: [decision('publish')] },
  )
  expect(names(read)).toEqual(['received', 'decided', 'next'])
  expect(read[1]).toMatchObject({ wasPublic: false })
})

test('a withheld comment says which rule, and is still counted', () => {
  const withheld = steps({ state: 'withheld' }, { decisions: [decision('withhold', 3)] })
  expect(withheld[1]).toMatchObject({ decision: { rule: 3, ruleTitle: 'Do not name staff' } })
  expect(next(withheld)).toContain('your comment is counted there')
})

test('a removed comment had been public until then', () => {
  const decisions = [decision('publish'), decision('remove', 3)]
  const removed = steps({ state: 'removed', published_at: READ }, { decisions })
  expect(removed[2]).toMatchObject({ wasPublic: true, decision: { verdict: 'remove' } })
})

test('a returned comment can be changed and sent again', () => {
  const returned = steps({ state: 'returned' }, { decisions: [decision('return', 3)] })
  expect(next(returned)).toContain('Change your comment and send it again')
})

test('a withdrawn comment ends there', () => {
  const withdrawn = steps({ state: 'withdrawn', published_at: SENT })
  expect(names(withdrawn)).toEqual(['received', 'published_at_once', 'withdrawn'])
})

test('an official reply stands after the decisions', () => {
  const reply = {
    reference: 'C-1',
    speaker: 'Cllr Okafor',
    post: 'Libraries',
    submitted_at: READ,
    public_html: '<p>Yes.</p>',
    workingDays: 2,
  }
  const answered = steps(
    { state: 'published', published_at: READ },
    { decisions: [decision('publish')], replies: [reply] },
  )
  expect(names(answered)).toEqual(['received', 'decided', 'answered', 'next'])
})

test('a counted comment waits for the decision-maker', () => {
  const counted = steps({ state: 'published', published_at: SENT }, { reviews: [review()] })
  expect(names(counted)).toEqual(['received', 'published_at_once', 'counted', 'next'])
  expect(next(counted)).toContain('The decision-maker answers every theme')
})

test('a concluded review ends the trace', () => {
  const outcome = { decidedBy: 'Cabinet', decidedOn: '2026-12-14', nextCheck: null }
  const reviews = [review({ outcome })]
  const concluded = steps({ state: 'published', published_at: SENT }, { reviews })
  expect(names(concluded)).toEqual(['received', 'published_at_once', 'counted', 'concluded'])
})

test('what comes after a concluded review is the day it is checked whether it worked', () => {
  const nextCheck = { on: '2027-06-01', what: 'Whether the rooms are used.' }
  const outcome = { decidedBy: 'Cabinet', decidedOn: '2026-12-14', nextCheck }
  const reviews = [review({ outcome })]
  const concluded = steps({ state: 'published', published_at: SENT }, { reviews })
  expect(names(concluded).slice(2)).toEqual(['counted', 'concluded', 'next'])
  expect(next(concluded)).toBe('On 1 June 2027: Whether the rooms are used.')
  const withdrawn = steps({ state: 'withdrawn' }, { reviews })
  expect(names(withdrawn)).not.toContain('next')
})

test('with one review concluded and one open, the open one is what comes next', () => {
  const outcome = { decidedBy: 'Cabinet', decidedOn: '2026-12-14', nextCheck: null }
  const reviews = [review({ outcome }), review({ slug: 'rooms' })]
  const both = steps({ state: 'published', published_at: SENT }, { reviews })
  expect(names(both).slice(2)).toEqual(['counted', 'concluded', 'counted', 'next'])
})

test('a comment that raised no theme is told it was read, and what was decided', () => {
  const otherOutcomes = [{ slug: 'hours', title: 'Hours' }]
  const all = steps({ state: 'published', published_at: SENT }, { otherOutcomes })
  expect(names(all)).toContain('read_in_review')
  expect(names(all)).not.toContain('next')
})
