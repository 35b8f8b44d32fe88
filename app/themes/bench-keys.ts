/** What one key does on the bench; a number chooses the theme beside which it stands. */
export const BENCH_KEYS = [
  { key: '1 … 9', words: 'Choose a theme by its number' },
  { key: 't', words: 'Find a theme by its name' },
  { key: 'f', words: 'Code it: for' },
  { key: 'a', words: 'Code it: against or worried' },
  { key: 'm', words: 'Code it: mixed' },
  { key: 'n', words: 'Code it: no stance' },
  { key: 's', words: 'Go to the words; arrow keys select one, with Shift several' },
  { key: 'x', words: 'Forget the selected words: code the whole' },
  { key: 'e', words: 'Mark as rich in evidence, or no more' },
  { key: 'o', words: 'Write a note' },
  { key: 'v', words: 'Verify a colleague’s coding' },
  { key: 'u', words: 'Next unread' },
  { key: 'j', words: 'Next in the list' },
  { key: 'k', words: 'Previous in the list' },
  { key: '?', words: 'Show these keys' },
] as const

export const STANCE_KEYS = { for: 'f', against: 'a', mixed: 'm', none: 'n' } as const

/** The number keys reach the first nine themes; the others are found by name. */
export function numberKey(place: number) {
  return place < 9 ? String(place + 1) : null
}
