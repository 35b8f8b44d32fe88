import { expect, test } from 'vitest'
import {
  isAddress,
  isOnlyTitle,
  mixesAlphabets,
  nextChangeOf,
  passesFor,
  speaksAs,
} from '#app/people/name.ts'

const HOLDERS = ['Cllr Priya Okafor', 'Cllr Dev Nair']

test.each([
  'Cllr Priya Okafor',
  'priya okafor',
  'PRIYA  OKAFOR',
  'Priya Okáfor',
  'Councillor Priya Okafor, Libraries',
  'Priya-Okafor',
  'Priya Okafor official',
  'Ｐｒｉｙａ Okafor',
])('“%s” passes for a cabinet member', (name) => {
  expect(passesFor(name, HOLDERS)).toBe(true)
})

test.each(['Priya', 'Priya Okafor of Mill Lane', 'Devina Nair', 'Cllr Sam Reed', 'Okafor Priya'])(
  '“%s” does not pass for a cabinet member',
  (name) => {
    expect(passesFor(name, HOLDERS)).toBe(false)
  },
)

test('a holder whose name is nothing but a title takes nobody’s name', () => {
  expect(passesFor('Marjorie Teale', ['Leader'])).toBe(false)
  expect(passesFor('Leader', ['Leader'])).toBe(false)
})

test('nobody speaks as the council', () => {
  const council = ['Ambleford Borough Council']
  expect(speaksAs('Ambleford Borough Council press office', council)).toBe(true)
  expect(speaksAs('Marjorie from Ambleford', council)).toBe(false)
})

test('a Cyrillic letter among Latin ones is noticed; a name in either alphabet is not', () => {
  expect(mixesAlphabets('Сllr Priya Okafor')).toBe(true)
  expect(mixesAlphabets('Олена Шевченко')).toBe(false)
  expect(mixesAlphabets('Zoë Ó Briain')).toBe(false)
})

test('a name changed a fortnight ago may be changed, and not a moment earlier', () => {
  const changed = '2026-11-09T10:00:00.000Z'
  expect(nextChangeOf(changed, '2026-11-23T09:59:59.999Z')).toBe('2026-11-23T10:00:00.000Z')
  expect(nextChangeOf(changed, '2026-11-23T10:00:00.000Z')).toBeNull()
  expect(nextChangeOf(null, '2026-11-23T10:00:00.000Z')).toBeNull()
})

const HERE = ['Ambleford Borough Council']

test.each([
  'The Leader of the Council',
  'Leader',
  'Mayor',
  'The Mayor of Ambleford',
  'The Mayor of Otherplace',
  'The Lady Mayor of Otherplace',
  'Moderator',
  'ADMINISTRATOR',
  'Official',
])('“%s” is a title and no name', (name) => {
  expect(isOnlyTitle(name, HERE)).toBe(true)
})

test.each([
  'Anna Mayor',
  'Mayor Singh',
  'Tom Leader',
  'Ambleford Anna',
  'The Fox',
  'The Lady Smith',
  'The Lord Mayor Singh',
  'Jo of the Mill',
])('“%s” is a name and not only a title', (name) => {
  expect(isOnlyTitle(name, HERE)).toBe(false)
})

test.each(['www.cheap.example', 'https://a.example/x', 'cheap-loans.example', 'me@a.example'])(
  '“%s” is an address and no name',
  (name) => {
    expect(isAddress(name)).toBe(true)
  },
)

test.each(['J. R. Smith', 'J.R. Smith', 'Dr.Patel', 'Anna St. John', 'Marjorie T.'])(
  '“%s” is a name and no address',
  (name) => {
    expect(isAddress(name)).toBe(false)
  },
)
