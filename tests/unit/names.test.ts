import { expect, test } from 'vitest'
import { mixesAlphabets, nextChangeOf, passesFor, speaksAs } from '#app/people/name.ts'

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
