import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PROVIDERS } from '#app/people/provider.ts'
import { configuredProviders } from '#app/people/providers.server.ts'

const FOLDER = 'docs/sign-in'
const index = readFileSync(`${FOLDER}/README.md`, 'utf8')

describe.each(PROVIDERS)('the page about $name', ({ id, setUp, prefix, scope }) => {
  const path = `${FOLDER}/${setUp}.md`
  const page = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const settings = settingsIn(page)

  test('is there, and the index leads to it', () => {
    expect(page).not.toBe('')
    expect(index).toContain(`(${setUp}.md)`)
  })

  test('says where people are sent back to, and what is asked for', () => {
    expect(page).toContain(`https://talk.example.gov.uk/api/auth/callback/${id}\n`)
    expect(page).toContain(`\`${scope}\``)
  })

  test('gives settings that turn on this provider and no other', () => {
    const named = Object.keys(settings)
    expect(named.filter((setting) => !setting.startsWith(`${prefix}_`))).toEqual([])
    expect(configuredProviders(settings)).toMatchObject([{ id }])
  })
})

/** The lines of the blocks that are to be copied, later ones over earlier ones. */
function settingsIn(page: string) {
  const blocks = [...page.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block ?? '')
  const lines = [...blocks.join('\n').matchAll(/^([A-Z_]+)=(.*)$/gm)]
  return Object.fromEntries(lines.map(([, setting = '', value = '']) => [setting, value]))
}
