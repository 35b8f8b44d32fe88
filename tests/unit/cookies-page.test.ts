import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { OUR_COOKIES } from '#app/platform/our-cookies.ts'

test('the cookies page lists every cookie that the code sets, and no other', () => {
  const files = globSync('app/**/*.server.ts')
  const set = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    if (!text.includes('setCookie(')) return []
    return [...text.matchAll(/COOKIE\w* = '([^']+)'/g)].map(([, name]) => name)
  })
  expect(set.length).toBeGreaterThan(5)
  expect(OUR_COOKIES.map(({ name }) => name).sort()).toEqual([...new Set(set)].sort())
})
