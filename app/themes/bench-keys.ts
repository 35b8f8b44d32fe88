import { BENCH_ACTS, type BenchAct, type Keys } from '#app/moderation/keys.ts'
import type { Stance } from '#db/schema/themes.ts'

export const STANCE_ACTS: Record<Stance, BenchAct> = {
  for: 'bench_for',
  against: 'bench_against',
  mixed: 'bench_mixed',
  none: 'bench_none',
}

/** Every key of the bench and what it does; a number chooses the theme beside which it stands. */
export function benchKeys(keys: Keys) {
  return [
    { key: '1 … 9', words: 'Choose a theme by its number' },
    ...BENCH_ACTS.map(({ act, words }) => ({ key: keys[act], words: HINTS[act] ?? words })),
    { key: keys.next, words: 'Next in the list' },
    { key: keys.previous, words: 'Previous in the list' },
    { key: keys.guide, words: 'Show these keys' },
  ]
}

const HINTS: Partial<Record<BenchAct, string>> = {
  bench_words: 'Go to the words; arrow keys select one, with Shift several',
}

/** The number keys reach the first nine themes; the others are found by name. */
export function numberKey(place: number) {
  return place < 9 ? String(place + 1) : null
}
