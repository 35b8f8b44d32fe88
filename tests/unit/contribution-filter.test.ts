import { expect, test } from 'vitest'
import { addressWith, filterFrom, filterSearch } from '#app/themes/contribution-filter.ts'

const asked = (search: string) => filterFrom(new URLSearchParams(search))

test('a filter in an address is read, and what nobody could have chosen is nothing', () => {
  expect(asked('text=+bus+&state=again&stance=mixed&channel=letter')).toMatchObject({
    text: 'bus',
    state: 'again',
    stance: 'mixed',
    channel: 'letter',
    theme: null,
    campaign: null,
  })
  expect(asked('state=toString&stance=furious&channel=pigeon')).toMatchObject({
    state: null,
    stance: null,
    channel: null,
  })
})

test('the next address has the filter and nothing else, cut to what a field may hold', () => {
  const search = filterSearch(new URLSearchParams(`ward=Mill&after=x&text=${'a'.repeat(500)}`))
  expect([...search.keys()]).toEqual(['text', 'ward'])
  expect(search.get('text')).toHaveLength(120)
  expect(addressWith('/here', new URLSearchParams())).toBe('/here')
  expect(addressWith('/here', new URLSearchParams('ward=Mill'))).toBe('/here?ward=Mill')
})
