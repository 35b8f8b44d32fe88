import { z } from 'zod'
import { parseForm } from '#app/platform/parse-form.ts'
import type { LikenessReason } from '#db/schema/entering.ts'

export const LIKENESS_REASONS: Record<LikenessReason, string> = {
  address: 'The email address is the same',
  words: 'The name is the same, and the words are nearly so',
}

const AnswerForm = z.object({
  answer: z.enum(['same', 'other'], { error: 'Say whether it is the same person' }),
})

export function parseLikenessAnswer(form: FormData) {
  return parseForm(AnswerForm, form)
}

const WORDS_IN_A_ROW = 3
const NEARLY_ALL = 0.8

/** Whether two texts say the same but for a few words: runs of three words that both have, of all that either has. */
export function nearlySame(one: string, other: string) {
  const [ones, others] = [runsOf(one), runsOf(other)]
  const shared = [...ones].filter((run) => others.has(run)).length
  const all = ones.size + others.size - shared
  return all > 0 && shared / all >= NEARLY_ALL
}

function runsOf(text: string) {
  const spoken = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (spoken.length <= WORDS_IN_A_ROW) return new Set(spoken.length > 0 ? [spoken.join(' ')] : [])
  return new Set(
    spoken
      .slice(WORDS_IN_A_ROW - 1)
      .map((_, at) => spoken.slice(at, at + WORDS_IN_A_ROW).join(' ')),
  )
}

/** Two contributions, or a contribution and a person, of whom an officer said that they are one. */
type Same = { contribution: string; like: string }

/**
 * With whom each contribution counts, when those in `same` are one person: with the person among them,
 * else with the first of them. `contributors` are those who count for themselves.
 */
export function countedAs(same: Same[], contributors: ReadonlySet<string>) {
  const groups = new Map<string, Set<string>>()
  for (const { contribution, like } of same) {
    const members = new Set([
      contribution,
      like,
      ...(groups.get(contribution) ?? []),
      ...(groups.get(like) ?? []),
    ])
    for (const member of members) groups.set(member, members)
  }
  return new Map(
    [...groups].map(([member, members]) => {
      const known = [...members].filter((other) => contributors.has(other))
      return [member, [...(known.length > 0 ? known : members)].sort()[0] ?? member]
    }),
  )
}
