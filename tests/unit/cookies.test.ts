import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

/** As a council runs it: with an https:// address, and nothing of the demo. */
const folder = mkdtempSync(join(tmpdir(), 'folkmoot-cookies-'))
Object.assign(process.env, {
  DATA_FOLDER: folder,
  ORIGIN: 'https://talk.ambleford.example',
  SECRET: 'kq3vB8xZ1mN5tYw7Rj2cLp9sHd4fGaQe',
  COUNCIL_NAME: 'Ambleford',
  SMTP_URL: 'smtps://mail.ambleford.example',
  MAIL_FROM: 'talk@ambleford.example',
})
const { cookieFrom, setCookie } = await import('#app/platform/cookies.server.ts')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bringing = (cookie: string) =>
  new Request('https://talk.ambleford.example/', { headers: { cookie } })

test('a cookie of a real site is bound to it, sent by https alone and hidden from scripts', () => {
  expect(setCookie('folkmoot-session', 'a b;c', 60)).toBe(
    '__Host-folkmoot-session=a%20b%3Bc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
  )
})

test('a cookie that a neighbouring site could have set is not read', () => {
  expect(cookieFrom(bringing('folkmoot-session=theirs'), 'folkmoot-session')).toBeNull()
  const both = bringing('folkmoot-session=theirs; __Host-folkmoot-session=ours')
  expect(cookieFrom(both, 'folkmoot-session')).toBe('ours')
})
