import { z } from 'zod'
import type { FieldErrors, Parsed } from '#app/platform/parse-form.ts'

/** What one key does in the queue, with the key that does it unless an officer chose another. */
export const KEY_ACTS = [
  { act: 'next', usual: 'j', words: 'Next comment' },
  { act: 'previous', usual: 'k', words: 'Previous comment' },
  { act: 'publish', usual: 'a', words: 'Publish' },
  { act: 'return', usual: 't', words: 'Return for a change' },
  { act: 'withhold', usual: 'w', words: 'Withhold or remove' },
  { act: 'redact', usual: 'r', words: 'Redact' },
  { act: 'brief', usual: 'b', words: 'Ask for a reply' },
  { act: 'sanction', usual: 's', words: 'Sanction the author' },
  { act: 'undo', usual: 'u', words: 'Undo the last decision' },
  { act: 'guide', usual: '?', words: 'Show these keys' },
  { act: 'filter', usual: '/', words: 'Go to the filters' },
] as const

/** And on the bench of a review, where next, previous and the guide have the same keys as in the queue. */
export const BENCH_ACTS = [
  { act: 'bench_find', usual: 't', words: 'Find a theme by its name' },
  { act: 'bench_for', usual: 'f', words: 'Code it: for' },
  { act: 'bench_against', usual: 'a', words: 'Code it: against or worried' },
  { act: 'bench_mixed', usual: 'm', words: 'Code it: mixed' },
  { act: 'bench_none', usual: 'n', words: 'Code it: no stance' },
  { act: 'bench_undo', usual: 'z', words: 'Take your last coding back' },
  { act: 'bench_words', usual: 's', words: 'Go to the words' },
  { act: 'bench_whole', usual: 'x', words: 'Code the whole instead' },
  { act: 'bench_rich', usual: 'e', words: 'Rich in evidence, or no more' },
  { act: 'bench_note', usual: 'o', words: 'Write a note' },
  { act: 'bench_verify', usual: 'v', words: 'Verify a colleague’s coding' },
  { act: 'bench_unread', usual: 'u', words: 'Next unread' },
] as const

const ACTS = [...KEY_ACTS, ...BENCH_ACTS]

export type KeyAct = (typeof KEY_ACTS)[number]['act']
export type BenchAct = (typeof BENCH_ACTS)[number]['act']
export type Keys = Record<KeyAct | BenchAct, string>
export type OfficerKeys = { keys: Keys; areOn: boolean }

export const USUAL_KEYS = Object.fromEntries(ACTS.map(({ act, usual }) => [act, usual])) as Keys

/** An officer's keys as they are kept; what cannot be read is as usual. */
export function readKeys(kept: { keys: string; off_at: string | null } | undefined): OfficerKeys {
  if (!kept) return { keys: USUAL_KEYS, areOn: true }
  const chosen = Chosen.safeParse(parsed(kept.keys))
  const keys = chosen.success ? { ...USUAL_KEYS, ...chosen.data } : USUAL_KEYS
  return { keys, areOn: kept.off_at === null }
}

const Chosen = z.record(z.string(), z.string())

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** One character for each act, no two alike in one place; a browser's own space and Enter are left to it. */
export function parseKeys(form: FormData): Parsed<OfficerKeys> {
  const typed = Object.fromEntries(
    ACTS.map(({ act }) => [act, String(form.get(act) ?? '').trim()]),
  ) as Record<string, string>
  const errors: FieldErrors = {}
  const keys = { ...USUAL_KEYS }
  for (const { act, words } of ACTS) {
    const key = typed[act] ?? ''
    const twin = ACTS.find((other) => typed[other.act] === key && meets(act, other.act))
    if (!/^[\x21-\x7e]$/.test(key)) errors[act] = `Enter one character for “${words}”`
    else if (isOnBench(act) && /\d/.test(key)) errors[act] = NUMBERS
    else if (twin) errors[act] = `“${key}” is used for “${twin.words}” already`
    keys[act] = key
  }
  const areOn = form.get('off') !== 'yes'
  if (!areOn) typed.off = 'yes'
  return Object.keys(errors).length > 0
    ? { ok: false, errors, typed }
    : { ok: true, value: { keys, areOn } }
}

const NUMBERS = 'Numbers choose themes on the bench, so enter another character'

/** Whether one page has both acts. */
function meets(one: keyof Keys, other: keyof Keys) {
  if (one === other) return false
  return (isOnBench(one) && isOnBench(other)) || (isInQueue(one) && isInQueue(other))
}

function isInQueue(act: keyof Keys) {
  return KEY_ACTS.some((known) => known.act === act)
}

function isOnBench(act: keyof Keys) {
  const isShared = act === 'next' || act === 'previous' || act === 'guide'
  return isShared || !isInQueue(act)
}
