import express, { type Request, type Response } from 'express'
import { createHash, randomBytes } from 'node:crypto'
import { callbackOf } from '#app/people/ask-provider.server.ts'
import type { ConfiguredProvider } from '#app/people/providers.server.ts'
import { config } from '#app/platform/config.server.ts'
import { demoPeople, emailOf, peopleAt } from './people.ts'
import { signInPage } from './sign-in-page.ts'

type Given = { person: string; challenge: string | null; until: number }

const MINUTE = 60_000

/**
 * A provider of plain OAuth 2 in the shape of Facebook, X or WordPress.com: same parameters, same way
 * for the client to show itself, same profile. Codes and tokens live in memory and count once.
 */
export function playOAuth(played: ConfiguredProvider) {
  const codes = new Map<string, Given>()
  const tokens = new Map<string, Given>()
  const router = express.Router()
  router.get('/authorize', (request, response) => showPage(played, request, response))
  router.post('/authorize', express.urlencoded({ extended: false }), (request, response) => {
    const { person, state, challenge } = request.body as Record<string, string>
    if (!peopleAt(played.id).some(({ key }) => key === person)) {
      return response.status(400).type('text').send('Nobody of that name lives in Ambleford.')
    }
    const code = keepUnderSecret(codes, { person: person ?? '', challenge: challenge || null })
    const answer = new URLSearchParams({ code, state: state ?? '' })
    return response.redirect(`${callbackOf(played)}?${answer}`)
  })
  router.post('/token', express.urlencoded({ extended: false }), (request, response) => {
    const given = take(codes, String(request.body.code ?? ''))
    if (!isOurClient(played, request) || !given || !answersChallenge(given, request)) {
      return response.status(400).json({ error: 'invalid_grant' })
    }
    const access_token = keepUnderSecret(tokens, given)
    return response.json({ access_token, token_type: 'bearer' })
  })
  router.get('/profile', (request, response) => {
    const token = (request.headers.authorization ?? '').replace(/^bearer /i, '')
    const given = take(tokens, token)
    if (!given) return response.status(401).json({ error: 'invalid_token' })
    return response.json(profileOf(played.id, given.person))
  })
  return router
}

function showPage(played: ConfiguredProvider, request: Request, response: Response) {
  const { client_id, redirect_uri, response_type, state, code_challenge } = request.query
  const isOurs =
    client_id === played.clientId &&
    redirect_uri === callbackOf(played) &&
    response_type === 'code' &&
    typeof state === 'string' &&
    (!played.takesProofKey || typeof code_challenge === 'string')
  if (!isOurs) return response.status(400).type('text').send('This client is not known here.')
  const challenge = typeof code_challenge === 'string' ? code_challenge : ''
  return response.type('html').send(
    signInPage({
      name: played.name,
      action: `/${played.id}/authorize`,
      council: config.council,
      people: peopleAt(played.id),
      fields: { state, challenge },
    }),
  )
}

function keepUnderSecret(kept: Map<string, Given>, given: Omit<Given, 'until'>) {
  const secret = randomBytes(24).toString('base64url')
  kept.set(secret, { ...given, until: Date.now() + MINUTE })
  return secret
}

function take(kept: Map<string, Given>, secret: string) {
  const given = kept.get(secret)
  kept.delete(secret)
  return given && given.until > Date.now() ? given : undefined
}

/** In the body, as WordPress.com and Facebook take it, or in a header, as X does; never the other way. */
function isOurClient({ proof, clientId, clientKey }: ConfiguredProvider, request: Request) {
  if (proof === 'secret in the body') {
    return request.body.client_id === clientId && request.body.client_secret === clientKey
  }
  const pair = Buffer.from(`${clientId}:${clientKey}`).toString('base64')
  return request.headers.authorization === `Basic ${pair}`
}

function answersChallenge({ challenge }: Given, request: Request) {
  if (!challenge) return true
  const verifier = String(request.body.code_verifier ?? '')
  return createHash('sha256').update(verifier).digest('base64url') === challenge
}

/** What each says about a person. X knows no address, and Facebook does not say it confirmed one. */
function profileOf(id: string, key: string) {
  const name = demoPeople().find((person) => person.key === key)?.name ?? ''
  if (id === 'x') return { data: { id: `x-${key}`, name, username: key } }
  if (id === 'facebook') return { id: `facebook-${key}`, name, email: emailOf(key) }
  return { ID: numberOf(key), display_name: name, email: emailOf(key), email_verified: true }
}

/** WordPress.com numbers its people. */
function numberOf(key: string) {
  return Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, 8), 16)
}
