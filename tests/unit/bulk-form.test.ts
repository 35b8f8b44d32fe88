import { expect, test } from 'vitest'
import { parseBulk } from '#app/moderation/bulk.ts'
import { VERDICTS } from '#app/moderation/decision.ts'
import { typed } from './typed.ts'

function chosen(fields: Record<string, string>, comments: string[]) {
  const form = typed(fields)
  for (const comment of comments) form.append('comment', comment)
  return parseBulk(form)
}

const TWO = ['C-7F3K2XB~2~1', 'C-8F3K2XB~1~0']

test('one verdict for two comments, each as it was seen', () => {
  expect(chosen({ verdict: 'publish', count: '2' }, TWO)).toEqual({
    ok: true,
    value: {
      verdict: 'publish',
      rule: null,
      note: null,
      choices: [
        { reference: 'C-7F3K2XB', revision: 2, seen: 1 },
        { reference: 'C-8F3K2XB', revision: 1, seen: 0 },
      ],
    },
  })
})

test.each(VERDICTS)('what can be chosen for many can be sent: %s', (verdict) => {
  const refusal = { rule: '3', note: 'Leave out the name.' }
  expect(chosen({ verdict, count: '2', ...refusal }, TWO)).toMatchObject({ ok: true })
})

test.each(['', '1', '02', 'two'])('typing %j decides about none of two', (count) => {
  expect(chosen({ verdict: 'publish', count }, TWO)).toMatchObject({
    ok: false,
    errors: { count: 'Type 2 to confirm' },
  })
})

test('a refusal cites a rule, and something is chosen', () => {
  expect(chosen({ verdict: 'withhold', count: '0' }, ['nonsense'])).toMatchObject({
    ok: false,
    errors: {
      rule: 'Select the house rule it breaks',
      comment: 'Choose one comment or more',
    },
  })
})
