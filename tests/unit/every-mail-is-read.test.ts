import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MAILS } from '#app/mail/mails.server.ts'

const FOLDER = 'tests/integration'

const tests = readdirSync(FOLDER)
  .filter((name) => /^sending-.*mail.test.ts$/.test(name))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
  .join('\n')

test.each(Object.keys(MAILS))('%s is read from a real mail server in a test', (mail) => {
  expect(tests).toContain(`'${mail}'`)
})
