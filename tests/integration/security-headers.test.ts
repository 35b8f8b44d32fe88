import express from 'express'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { securityHeaders } from '#app/platform/security-headers.server.ts'

let server: Server
let address = ''

beforeAll(async () => {
  const app = express().use(securityHeaders({ isDevelopment: false }))
  app.use((_, response) => void response.json(response.locals.nonce))
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => new Promise((resolve) => server.close(resolve)))

async function policyOf(answer: Response) {
  const text = answer.headers.get('content-security-policy') ?? ''
  return Object.fromEntries(
    text.split(';').map((part) => {
      const [directive = '', ...sources] = part.trim().split(' ')
      return [directive, sources]
    }),
  )
}

test('scripts and styles are ours alone, or carry this answer’s nonce', async () => {
  const answer = await fetch(address)
  const nonce = `'nonce-${await answer.clone().json()}'`
  const policy = await policyOf(answer)
  expect(policy).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'", nonce],
    'style-src': ["'self'", nonce],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
  })
})

test('no two answers have the same nonce, and each is sixteen random bytes', async () => {
  const nonces = await Promise.all(
    Array.from({ length: 20 }, async () => String(await (await fetch(address)).json())),
  )
  expect(new Set(nonces).size).toBe(20)
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
})

test.each([
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['origin-agent-cluster', '?1'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
])('%s is %s', async (name, value) => {
  expect((await fetch(address)).headers.get(name)).toBe(value)
})

test('the browser is asked for no camera, microphone or place', async () => {
  const policy = (await fetch(address)).headers.get('permissions-policy') ?? ''
  for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'browsing-topics']) {
    expect(policy).toContain(`${feature}=()`)
  }
})

test('the public interface says itself who may read it', async () => {
  const answer = await fetch(`${address}/api/v1/publications`)
  expect(answer.headers.get('cross-origin-resource-policy')).toBeNull()
})
