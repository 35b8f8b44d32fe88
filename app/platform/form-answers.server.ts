import express, { type Request, type Response } from 'express'

/**
 * Apple answers with a form from its own site, which carries no cookie of ours. Sent on as an address,
 * it does, and nothing is done before that.
 */
export const formAnswers = express
  .Router()
  .post(
    '/api/auth/callback/:provider',
    express.urlencoded({ extended: false, limit: '32kb' }),
    (request: Request, response: Response) => {
      const { code, state, iss, error, user } = request.body as Record<string, unknown>
      const answer = new URLSearchParams()
      for (const [word, value] of Object.entries({ code, state, iss, error, name: nameIn(user) })) {
        if (typeof value === 'string' && value) answer.set(word, value)
      }
      response.redirect(303, `${request.path}?${answer}`)
    },
  )

/** Told once, with the first sign-in, beside the signed token: `{"name":{"firstName":…,"lastName":…}}`. */
function nameIn(user: unknown) {
  if (typeof user !== 'string') return ''
  try {
    const told = JSON.parse(user) as { name?: { firstName?: unknown; lastName?: unknown } }
    return [told.name?.firstName, told.name?.lastName]
      .filter((part) => typeof part === 'string')
      .join(' ')
  } catch {
    return ''
  }
}
