import { afterAll, beforeAll, expect, test } from 'vitest'
import { config } from '#app/platform/config.server.ts'
import { aPerson } from '../support/ambleford.ts'
import { aCheck } from '../support/check.ts'
import { aFollower } from '../support/following.ts'
import { aTheme, concluding, handingOver, telling } from '../support/review.ts'
import { LATER, newestLetterTo } from './mail-reading.ts'
import { aMailServer, deliverAll, owedTo } from './mail-server.ts'

let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
})
afterAll(() => server.stop())

test('whoever took part reads that it is checked whether it worked, and until when they can say so', async () => {
  const by = await aPerson()
  const { check, opening } = await aCheck([by])
  await opening()
  await telling()
  const letter = await newestLetterTo(server, by)
  expect(letter.subject).toBe('Did it work? Which libraries open when')
  expect(letter.text).toContain('You took part in “Which libraries open when”.')
  expect(letter.text).toContain('What we look at: Whether the rooms are used')
  expect(letter.text).toContain('Tell us what you have seen until 1 February 2027.')
  expect(letter.text).toContain(`${config.origin}/reviews/${check.slug}`)
  expect((await owedTo(by)).at(-1)).toMatchObject({ mail: 'check-opened', sent_at: LATER })
})

test('whoever follows reads the same, and as somebody who follows', async () => {
  const { earlier, opening } = await aCheck([])
  const by = await aFollower({ subject: 'review', id: earlier.id })
  await opening()
  await telling()
  const letter = await newestLetterTo(server, by)
  expect(letter.text).toContain('You follow “Which libraries open when”.')
  expect((await owedTo(by)).at(-1)).toMatchObject({ mail: 'check-announced', sent_at: LATER })
})

test('nobody is asked for comments that count no more', async () => {
  const by = await aPerson()
  const { opening } = await aCheck([by])
  const check = await opening()
  await telling()
  await aTheme(check)
  await handingOver(check)
  await deliverAll(server.post, LATER)
  const owed = (await owedTo(by)).find(({ mail }) => mail === 'check-opened')
  expect(owed).toMatchObject({ sent_at: null })
})

test('whoever took part the first time reads what came of it', async () => {
  const by = await aPerson()
  const { opening } = await aCheck([by])
  const check = await opening()
  await concluding(check, [await aTheme(check)])
  const letter = await newestLetterTo(server, by)
  expect(letter.subject).toBe('What came of it: Which libraries open when')
  expect(letter.text).toContain('Every branch gets a quiet room.')
  expect(letter.text).toContain(`${config.origin}/reviews/${check.slug}/outcome`)
  expect((await owedTo(by)).at(-1)).toMatchObject({ mail: 'check-concluded', sent_at: LATER })
})
