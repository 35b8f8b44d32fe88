import { expect, test } from 'vitest'
import { addWords, removeWords } from '#app/comments/list-words.server.ts'
import { trialOf } from '#app/comments/trial.server.ts'
import { parseWords, type WordList } from '#app/comments/words-form.ts'
import { db } from '#app/platform/database.server.ts'
import { listedAllowed, listedWords, wordCounts } from '#db/queries/word-lists.server.ts'
import { aComment, aMember, aMomentLater, anOfficer, eventsAbout } from '../support/ambleford.ts'

async function add(list: WordList, ...words: string[]) {
  return addWords(db, { list, words, by: await anOfficer('Ada Clerk'), at: aMomentLater() })
}

async function heldFor(body: string) {
  return (await trialOf(db, body)).concerns
}

test('a word of the list that holds, holds; one that is pointed out is only marked', async () => {
  await add('hold', 'gravy train')
  await add('flag', 'backhander')
  expect(await aComment({ body: 'A Gravy  train for some.' })).toMatchObject({ state: 'held' })
  expect(await aComment({ body: 'It was a backhander.' })).toMatchObject({ state: 'published' })
  expect((await trialOf(db, 'It was a backhander.')).checks).toContainEqual(
    expect.objectContaining({ verdict: 'flag', matched: 'backhander' }),
  )
})

test('a street that is called like an insult passes once it is allowed', async () => {
  const body = 'When will Shitterton Lane be mended?'
  expect(await heldFor(body)).toMatchObject([{ reason: 'word_list' }])
  await add('allowed', 'Shitterton Lane')
  expect(await heldFor(body)).toEqual([])
})

test('a member’s name is allowed without being listed', async () => {
  const body = 'Councillor Cuntworth promised this.'
  expect(await heldFor(body)).toMatchObject([{ reason: 'word_list' }])
  await aMember('Cllr Ann Cuntworth')
  expect(await heldFor(body)).toEqual([])
})

test('what is listed already is not listed again, whatever its capitals or its list', async () => {
  expect(await add('hold', 'stitch up', 'old boys')).toEqual({ ok: true, added: 2, known: 0 })
  expect(await add('flag', 'Stitch Up', 'new boys')).toEqual({ ok: true, added: 1, known: 1 })
  const flagged = await listedWords(db, {
    effect: 'flag',
    search: 'STITCH',
    after: null,
    limit: 10,
  })
  expect(flagged).toEqual([])
})

test('two who paste the same words at once list them once', async () => {
  const both = await Promise.all([add('allowed', 'Mill Lane'), add('allowed', 'Mill Lane')])
  expect(both.map((added) => added.ok && added.added).sort()).toEqual([0, 1])
})

test('a list is paged by its words, each once, and searched with signs as they are', async () => {
  await add('allowed', ...Array.from({ length: 25 }, (_, number) => `Alley ${number}`), '100% Row')
  const seen: string[] = []
  let after: string | null = null
  do {
    const page = await listedAllowed(db, { search: 'alley', after, limit: 10 })
    seen.push(...page.map(({ words }) => words))
    after = page.length === 10 ? (page.at(-1)?.words ?? null) : null
  } while (after !== null)
  expect(new Set(seen).size).toBe(25)
  expect(seen).toHaveLength(25)
  const signs = await listedAllowed(db, { search: '0%', after: null, limit: 10 })
  expect(signs.map(({ words }) => words)).toEqual(['100% Row'])
})

test('a word is taken off once, and no longer holds', async () => {
  await add('hold', 'jobs for cousins')
  const [listed] = await listedWords(db, {
    effect: 'hold',
    search: 'jobs for cousins',
    after: null,
    limit: 1,
  })
  const id = listed?.id ?? ''
  const removing = { list: 'hold' as const, id, by: await anOfficer(), at: aMomentLater() }
  expect(await removeWords(db, removing)).toBe(true)
  expect(await removeWords(db, removing)).toBe(false)
  expect(await heldFor('Jobs for cousins again.')).toEqual([])
  expect(await eventsAbout({ id })).toEqual(['screening.word_removed'])
})

test('a list takes no more than is looked for in each comment', async () => {
  const { allowed } = await wordCounts(db)
  const lines = Array.from({ length: 1_000 }, (_, number) => `Way ${number}`)
  for (let part = 0; part < 4; part += 1) {
    await add('allowed', ...lines.map((line) => `${line} ${part}`))
  }
  const rest = lines.slice(0, 1_000 - allowed).map((line) => `${line} last`)
  expect(await add('allowed', ...rest)).toMatchObject({ ok: true })
  expect(await add('allowed', 'One Too Many')).toEqual({ ok: false, why: 'full' })
})

test('what is pasted is one entry a line, tidied, each once', () => {
  const form = new FormData()
  form.set('list', 'allowed')
  form.set('words', '  Mill   Lane \r\n\r\nmill lane\nThe Grove')
  expect(parseWords(form)).toEqual({
    ok: true,
    value: { list: 'allowed', words: ['mill lane', 'The Grove'] },
  })
  form.set('words', 'x')
  expect(parseWords(form)).toMatchObject({ ok: false })
})
