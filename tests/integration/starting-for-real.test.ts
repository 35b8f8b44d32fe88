import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-real-'))
afterAll(() => rmSync(folder, { recursive: true }))

const REAL = {
  ORIGIN: 'https://talk.ambleford.example',
  SECRET: 'kV4w0zTq8dXr2PmLb6YhNs9JgCf3AeUi',
  COUNCIL_NAME: 'Ambleford Borough Council',
  SMTP_URL: 'smtps://talk:hunter2@mail.ambleford.example',
  MAIL_FROM: 'talk@ambleford.example',
  DATA_FOLDER: folder,
  DATABASE_URL: `sqlite:${join(folder, 'folkmoot.db')}`,
}

function folkmoot(words: string[], settings: Record<string, string> = {}) {
  const { PATH = '' } = process.env
  const env = { PATH, NODE_ENV: 'production' as const, ...REAL, ...settings }
  return spawnSync('bin/folkmoot', words, { encoding: 'utf8', env })
}

test('the command runs with the settings of a real council', () => {
  const ran = folkmoot(['migrate'])
  expect(ran.stderr).toBe('')
  expect(ran).toMatchObject({ status: 0, stdout: expect.stringContaining('up to date') })
}, 30_000)

test('the first administrator gets a link that leads to the council’s own address', () => {
  const ran = folkmoot(['grant', 'administrator', 'ada@ambleford.example'])
  expect(ran.stdout).toMatch(
    /^https:\/\/talk\.ambleford\.example\/invitations\/[\w-]+\?key=[\w-]{43}$/m,
  )
}, 30_000)
