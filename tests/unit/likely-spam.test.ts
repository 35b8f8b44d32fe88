import { parse } from 'papaparse'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  SPAM_THRESHOLD,
  spamScore,
  trainSpamModel,
  type Example,
} from '#app/comments/spam-model.ts'
import { sharedFile } from '../support/shared-file.ts'

const THREADS = ['01-Psy', '02-KatyPerry', '03-LMFAO', '04-Eminem'].map((name) => ({
  name,
  file: sharedFile(`data/moderation/youtube_spam_Youtube${name}.csv`),
}))
const isHere = THREADS.every(({ file }) => existsSync(file))

function examplesIn(file: string): Example[] {
  const { data } = parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  return data.map((row) => ({ body: row.CONTENT ?? '', isSpam: row.CLASS === '1' }))
}

function tableFor(model: ReturnType<typeof trainSpamModel>, examples: Example[]) {
  const table = { caught: 0, missed: 0, wronglyHeld: 0, passed: 0 }
  for (const { body, isSpam } of examples) {
    const isHeld = spamScore(model, body) >= SPAM_THRESHOLD
    if (isSpam) table[isHeld ? 'caught' : 'missed'] += 1
    else table[isHeld ? 'wronglyHeld' : 'passed'] += 1
  }
  const { caught, missed, wronglyHeld } = table
  return { ...table, f1: (2 * caught) / (2 * caught + missed + wronglyHeld) }
}

test.skipIf(!isHere).each(THREADS)(
  'spam in the thread $name is told apart by what the other three taught (skipped where the data is absent)',
  ({ name, file }) => {
    const others = THREADS.filter((thread) => thread.name !== name)
    const model = trainSpamModel(others.flatMap((thread) => examplesIn(thread.file)))
    const table = tableFor(model, examplesIn(file))
    console.info(name, table)
    expect(table.f1).toBeGreaterThanOrEqual(0.9)
  },
)
