import { addressWord } from '#app/platform/address-word.ts'
import { monthFrom, type Month } from './month.ts'

export const REGISTER_KINDS = {
  return: 'Returned to its author',
  withhold: 'Withheld',
  remove: 'Removed',
  redact: 'Words masked',
  exclude: 'Not considered',
} as const

export type RegisterKind = keyof typeof REGISTER_KINDS

export type RegisterFilter = { month: Month | null; rule: number | null; kind: RegisterKind | null }

/** What an address asks of the register; what it cannot ask is left out. */
export function registerFilterFrom(search: URLSearchParams, at: string): RegisterFilter {
  const rule = addressWord(search.get('rule'))
  const kind = addressWord(search.get('kind'))
  return {
    month: monthFrom(search.get('month'), at),
    rule: /^[1-9]\d{0,5}$/.test(rule) ? Number(rule) : null,
    kind: isKind(kind) ? kind : null,
  }
}

/** The register, or its file, with what was asked for. */
export function registerAddress(
  filter: RegisterFilter,
  { before, asFile = false }: { before?: string; asFile?: boolean } = {},
) {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, before })) {
    if (value) search.set(name, String(value))
  }
  return `/moderation-register${asFile ? '.csv' : ''}${search.size > 0 ? `?${search}` : ''}`
}

function isKind(word: string): word is RegisterKind {
  return Object.hasOwn(REGISTER_KINDS, word)
}
