import type { Request, Response } from 'express'
import helmet from 'helmet'
import { randomBytes } from 'node:crypto'
import { config } from './config.server.ts'

/** What a page of ours never asks a browser for. */
const ASKS_FOR_NOTHING = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** On every answer. Scripts and styles are our own files, or inline with this answer's nonce. */
export function securityHeaders({ isDevelopment }: { isDevelopment: boolean }) {
  const secure = helmet({
    contentSecurityPolicy: isDevelopment ? false : ourPolicy(),
    strictTransportSecurity: config.origin.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  })
  return (request: Request, response: Response, next: () => void) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    response.set('Permissions-Policy', ASKS_FOR_NOTHING)
    secure(request, response, () => {
      // The public interface says so itself, and a header sent twice says nothing.
      if (request.path.startsWith('/api/v1/')) {
        response.removeHeader('Cross-Origin-Resource-Policy')
      }
      next()
    })
  }
}

function ourPolicy() {
  const nonceOf = (_: unknown, response: unknown) =>
    `'nonce-${(response as Response).locals.nonce}'`
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", nonceOf],
      styleSrc: ["'self'", nonceOf],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  }
}
