import { z } from 'zod'
import type { CheckSaid } from '../screening.ts'

const MOST_WORDS = 20
const LONGEST_WORDS = 200

const Opinion = z.object({
  verdict: z.enum(['clear', 'flag', 'hold']),
  score: z.number().min(0).max(1).optional(),
  words: z.array(z.string().max(LONGEST_WORDS)).max(MOST_WORDS).optional(),
})

export type Opinion = z.infer<typeof Opinion>

/** What a check outside answered, or nothing when the answer is not one we asked for. */
export function opinionIn(text: string): Opinion | null {
  try {
    return Opinion.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

type Asked = { name: string; body: string; opinion: Opinion }

/** As an officer reads it: only words that the comment has are shown as found in it. */
export function saidBy({ name, body, opinion }: Asked): CheckSaid {
  const { verdict, score, words = [] } = opinion
  const text = body.toLowerCase()
  const matched = words
    .map((found) => found.trim())
    .filter((found) => found !== '' && !found.includes('\n') && text.includes(found.toLowerCase()))
  return {
    check: { name, reason: 'external_check', look: () => ({ verdict }) },
    verdict,
    ...(score === undefined ? {} : { score }),
    ...(matched.length > 0 ? { matched: [...new Set(matched)] } : {}),
  }
}
