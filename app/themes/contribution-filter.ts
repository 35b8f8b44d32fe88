import type { ContributionFilter } from '#db/queries/bench.server.ts'
import { CONSIDERATION_NAMES } from '#app/comments/comment.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { CHANNEL_NAMES } from './contribution.ts'
import { STANCE_NAMES } from './theme.ts'

const ASKED = ['text', 'theme', 'stance', 'ward', 'state', 'channel', 'campaign'] as const
const LONGEST_WORD = 120

export const STATE_CHOICES = {
  uncoded: 'Not coded yet',
  again: 'To look at again',
  ...CONSIDERATION_NAMES,
}

/** The filter of an address as it is written into the next one. */
export function filterSearch(search: URLSearchParams) {
  const kept = new URLSearchParams()
  for (const name of ASKED) {
    const value = addressWord(search.get(name)).trim().slice(0, LONGEST_WORD)
    if (value) kept.set(name, value)
  }
  return kept
}

export function filterFrom(search: URLSearchParams): ContributionFilter {
  const asked = filterSearch(search)
  return {
    text: asked.get('text'),
    theme: asked.get('theme'),
    stance: oneOf(STANCE_NAMES, asked.get('stance')),
    ward: asked.get('ward'),
    state: oneOf(STATE_CHOICES, asked.get('state')),
    channel: oneOf(CHANNEL_NAMES, asked.get('channel')),
    campaign: asked.get('campaign'),
  }
}

function oneOf<Name extends string>(names: Record<Name, string>, word: string | null) {
  const known = (Object.keys(names) as Name[]).find((name) => name === word)
  return known ?? null
}

/** An address with a filter, and whatever else, behind it. */
export function addressWith(path: string, search: URLSearchParams) {
  return search.size > 0 ? `${path}?${search}` : path
}
