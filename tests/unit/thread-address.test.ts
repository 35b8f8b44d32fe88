import { expect, test } from 'vitest'
import { keyOf, threadAddress, threadViewFrom } from '#app/comments/thread-address.ts'

function view(search: string) {
  return threadViewFrom(new URLSearchParams(search))
}

const usual = { order: 'oldest', from: null, answered: 'any', thread: null }

test('a page without wishes shows the oldest thread first', () => {
  expect(view('')).toEqual(usual)
})

test.each(['order=upwards', 'from=abc', 'from=~abc', 'from=abc~', 'answered=perhaps', 'other=1'])(
  'nonsense such as %s means the usual order',
  (search) => {
    expect(view(search)).toEqual(usual)
  },
)

test('every wish comes back from the address it was written into', () => {
  const id = '0190a6a4-5f3e-7c55-9d2a-0f6f3b8f4e11'
  const from = keyOf(
    { id, submitted_at: '2026-11-03T09:00:00.000Z', support_count: 12 },
    'supported',
  )
  expect(from).toBe(`12~${id}`)
  const address = threadAddress('a-library', {
    order: 'supported',
    answered: 'yes',
    from,
    thread: 'C-7F3K2X',
  })
  const url = new URL(address, 'https://talk.example')
  expect(url.pathname).toBe('/publications/a-library')
  expect(url.hash).toBe('#comments')
  expect(threadViewFrom(url.searchParams)).toEqual({
    order: 'supported',
    from: { value: '12', id },
    answered: 'yes',
    thread: 'C-7F3K2X',
  })
})

test('a page by time begins at a time', () => {
  const row = { id: 'abc', submitted_at: '2026-11-03T09:00:00.000Z', support_count: 12 }
  for (const order of ['oldest', 'newest'] as const) {
    expect(keyOf(row, order)).toBe('2026-11-03T09:00:00.000Z~abc')
  }
})

test('the usual order leaves the address bare', () => {
  expect(threadAddress('a-library', { order: 'oldest' })).toBe('/publications/a-library#comments')
})
