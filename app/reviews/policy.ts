import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'

const PolicyForm = z.object({
  summary: words({
    missing: 'Say in a sentence or two what the policy is about',
    longest: 600,
    tooLong: 'Summary must be 600 characters or fewer',
  }),
})

export type PolicyWords = z.infer<typeof PolicyForm> & { publications: string[] }

export function parsePolicy(form: FormData): Parsed<PolicyWords> {
  const parsed = parseForm(PolicyForm, form)
  if (!parsed.ok) return parsed
  const publications = form.getAll('publication').map(String)
  return { ok: true, value: { ...parsed.value, publications } }
}

type Edition = {
  id: string
  slug: string
  number: number
  title: string
  change_note: string | null
  published_at: string
}

type Change = { id: string; published_at: string }

export type HistoryEntry<C extends Change> =
  { at: string; kind: 'edition'; edition: Edition } | { at: string; kind: 'changes'; changes: C[] }

/** Editions and what outcomes changed, newest first; changes of one outcome are one entry. */
export function historyOf<C extends Change>(editions: Edition[], changes: C[]): HistoryEntry<C>[] {
  const published = editions.map((edition) => ({
    at: edition.published_at,
    kind: 'edition' as const,
    edition,
  }))
  const decided = [...Map.groupBy(changes, ({ published_at }) => published_at)].map(
    ([at, together]) => ({ at, kind: 'changes' as const, changes: together }),
  )
  return [...published, ...decided].sort((one, other) => other.at.localeCompare(one.at))
}
