import { z } from 'zod'
import { post } from './post.server.ts'

type Message = { role: 'system' | 'user'; content: string }

type Request = {
  /** What comes before `/chat/completions`. */
  url: string
  name: string
  key: string | null
  patienceMs: number
  /** Set by whoever runs the server, so it may stand in their own network. */
  isTrusted?: boolean
  mostTokens: number
  messages: Message[]
}

/** What came back: words, a refusal, something else than a completion, or nothing that counts. */
export type Completion =
  { is: 'said' | 'refused' | 'unreadable'; words: string } | { is: 'silent'; words: null }

/** Asks a model as OpenAI's are asked, for one JSON object. */
export async function complete(request: Request): Promise<Completion> {
  const { url, key, patienceMs, isTrusted } = request
  const answer = await post({
    url: `${url.replace(/\/$/, '')}/chat/completions`,
    body: bodyOf(request),
    headers: key ? { Authorization: `Bearer ${key}` } : {},
    patienceMs,
    ...(isTrusted ? { isTrusted } : {}),
  })
  return answer === null ? { is: 'silent', words: null } : completionIn(answer)
}

function bodyOf({ name, mostTokens, messages }: Pick<Request, 'name' | 'mostTokens' | 'messages'>) {
  return JSON.stringify({
    model: name,
    temperature: 0,
    max_tokens: mostTokens,
    response_format: { type: 'json_object' },
    messages,
  })
}

const LONGEST_SAID = 10_000

const Answer = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.string().max(LONGEST_SAID).nullish(),
          refusal: z.string().max(LONGEST_SAID).nullish(),
        }),
      }),
    )
    .min(1),
})

function completionIn(answer: string): Completion {
  const message = messageIn(answer)
  if (message?.refusal) return { is: 'refused', words: message.refusal }
  if (message?.content) return { is: 'said', words: message.content }
  return { is: 'unreadable', words: answer.slice(0, LONGEST_SAID) }
}

function messageIn(answer: string) {
  try {
    return Answer.safeParse(JSON.parse(answer)).data?.choices[0]?.message
  } catch {
    return undefined
  }
}
