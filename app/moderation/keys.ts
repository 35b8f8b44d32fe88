import { z } from 'zod'
import type { FieldErrors, Parsed } from '#app/platform/parse-form.ts'

/** What one key does, with the key that does it unless an officer chose another. */
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

export type KeyAct = (typeof KEY_ACTS)[number]['act']
export type Keys = Record<KeyAct, string>
export type OfficerKeys = { keys: Keys; areOn: boolean }

export const USUAL_KEYS = Object.fromEntries(KEY_ACTS.map(({ act, usual }) => [act, usual])) as Keys

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

/** One character for each act, no two alike; a browser's own space and Enter are left to it. */
export function parseKeys(form: FormData): Parsed<OfficerKeys> {
  const typed = Object.fromEntries(
    KEY_ACTS.map(({ act }) => [act, String(form.get(act) ?? '').trim()]),
  ) as Record<string, string>
  const errors: FieldErrors = {}
  const keys = { ...USUAL_KEYS }
  for (const { act, words } of KEY_ACTS) {
    const key = typed[act] ?? ''
    const twin = KEY_ACTS.find((other) => other.act !== act && typed[other.act] === key)
    if (!/^[\x21-\x7e]$/.test(key)) errors[act] = `Enter one character for “${words}”`
    else if (twin) errors[act] = `“${key}” is used for “${twin.words}” already`
    keys[act] = key
  }
  const areOn = form.get('off') !== 'yes'
  if (!areOn) typed.off = 'yes'
  return Object.keys(errors).length > 0
    ? { ok: false, errors, typed }
    : { ok: true, value: { keys, areOn } }
}
