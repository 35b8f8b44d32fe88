import { z } from 'zod'
import type { Completion } from '#app/comments/outside/completion.server.ts'
import type { OutsideFault } from '#db/schema/machine.ts'
import type { Suggestion } from '../suggestion.ts'
import { wholeWords } from './whole-words.ts'

const MOST_THEMES = 3
const MOST_WORDS = 5
const LONGEST_WORDS = 80

const Answer = z.object({
  themes: z
    .array(
      z.object({
        theme: z.number().int(),
        score: z.number().min(0).max(1),
        words: z.array(z.string().max(1_000)).max(50).default([]),
      }),
    )
    .max(20),
})

type Asked = {
  completion: Completion
  /** Ids by number, with null for those that may be suggested no more. */
  themes: (string | null)[]
  /** The text as it was shown. */
  text: string
}

export type Read = { suggestions: Suggestion[]; fault: null } | { fault: OutsideFault }

/** What a model suggests, as far as it can be held to: themes there are, words that stand in the text. */
export function readAnswer({ completion, themes, text }: Asked): Read {
  if (completion.is !== 'said') return { fault: completion.is }
  const answer = answerIn(completion.words)
  if (!answer) return { fault: 'unreadable' }
  const known = new Map<string, Suggestion>()
  for (const { theme, score, words } of answer.themes) {
    const id = themes[theme - 1]
    if (id && !known.has(id)) known.set(id, { theme: id, score, drivers: standingIn(text, words) })
  }
  if (known.size === 0 && answer.themes.length > 0) return { fault: 'unknown_themes' }
  return { suggestions: [...known.values()].slice(0, MOST_THEMES), fault: null }
}

function answerIn(words: string) {
  try {
    return Answer.safeParse(JSON.parse(words)).data ?? null
  } catch {
    return null
  }
}

/** Words are told as the text has them; what does not stand in it, or only inside another word, is dropped. */
function standingIn(text: string, words: string[]) {
  const found = words.flatMap((said) => {
    const phrase = said.trim()
    if (!/[\p{L}\p{N}]/u.test(phrase) || phrase.length > LONGEST_WORDS) return []
    return wholeWords([phrase], 'iu').exec(text)?.[0] ?? []
  })
  return [...new Set(found)].slice(0, MOST_WORDS)
}
