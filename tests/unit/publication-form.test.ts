import { expect, test } from 'vitest'
import { parseDraft, parseRelease } from '#app/publications/draft.ts'
import { parseWithdrawal } from '#app/publications/withdrawal.ts'
import { typed } from './typed.ts'

const text = { title: 'A library', summary: 'Fewer buildings, open longer.', body: 'Tell us.' }
const spoken = {
  speech_event: 'Civic Society dinner',
  speech_venue: 'Corn Exchange',
  speech_delivered_on: '2026-11-03',
  speech_text: 'transcript',
}
const release = { moderation: 'first_comment', voice: 'member' }

test('a post has a title, a summary and a text', () => {
  expect(parseDraft('post', typed({ ...text, ...spoken }))).toMatchObject({
    ok: true,
    value: { ...text, speech_event: null, speech_delivered_on: null },
  })
  expect(parseDraft('strategy', typed({ title: '', summary: '', body: '' }))).toMatchObject({
    ok: false,
    errors: {
      title: 'Enter a title',
      summary: 'Enter a summary of one or two sentences',
      body: 'Write something before you save',
    },
  })
})

test('a speech says where, when and whether it is the text as delivered', () => {
  expect(parseDraft('speech', typed({ ...text, ...spoken }))).toMatchObject({
    ok: true,
    value: { ...text, ...spoken },
  })
  expect(
    parseDraft('speech', typed({ ...text, ...spoken, speech_event: '', speech_venue: '' })).ok,
  ).toBe(false)
  expect(parseDraft('speech', typed(text))).toMatchObject({
    errors: {
      speech_delivered_on: 'Enter the date of delivery',
      speech_text: 'Select whether this is the text as written or as delivered',
    },
  })
  expect(
    parseDraft('speech', typed({ ...text, ...spoken, speech_delivered_on: '2026-02-30' })).ok,
  ).toBe(false)
})

test('what was typed is kept when something is missing', () => {
  expect(parseDraft('post', typed({ ...text, title: '' }))).toMatchObject({
    typed: { summary: text.summary, body: text.body },
  })
})

test('the first edition needs no note on what changed', () => {
  expect(parseRelease(typed({ ...release, revises: '0', change_note: '' }))).toEqual({
    ok: true,
    value: {
      change: 'major',
      changeNote: null,
      moderation: 'first_comment',
      voice: 'member',
      closesOn: null,
    },
  })
})

test('a second edition needs a note, unless the change is minor', () => {
  const second = { ...release, revises: '1' }
  expect(parseRelease(typed({ ...second, change: 'major', change_note: ' ' }))).toMatchObject({
    ok: false,
    errors: { change_note: 'Say what changed and why: everyone reads this note' },
  })
  expect(parseRelease(typed({ ...second, change: 'minor', change_note: '' })).ok).toBe(true)
  expect(
    parseRelease(typed({ ...second, change: 'major', change_note: 'New hours.' })),
  ).toMatchObject({
    ok: true,
    value: { changeNote: 'New hours.' },
  })
})

test('an edition says who speaks and when comments are read', () => {
  expect(parseRelease(typed({ revises: '0' }))).toMatchObject({
    errors: {
      moderation: 'Select when comments are read',
      voice: 'Select who is speaking',
    },
  })
})

test('comments close on a date that exists, or on none', () => {
  const closes = (closes_on: string) => parseRelease(typed({ ...release, closes_on }))
  expect(closes('2026-12-12')).toMatchObject({ value: { closesOn: '2026-12-12' } })
  expect(closes('')).toMatchObject({ value: { closesOn: null } })
  expect(closes('2026-02-30')).toMatchObject({
    errors: { closes_on: 'Enter a closing date, or leave it empty' },
  })
})

test('a page is not taken down without a public reason', () => {
  expect(parseWithdrawal(typed({ reason: '' })).ok).toBe(false)
  expect(parseWithdrawal(typed({ reason: 'Published by mistake.' })).ok).toBe(true)
})
