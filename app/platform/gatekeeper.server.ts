import type { NextFunction, Request, Response } from 'express'
import { recordRefusal } from '#app/audit/record-refusal.server.ts'
import { now } from './clock.ts'
import { config } from './config.server.ts'
import { db } from './database.server.ts'
import { largestFor } from './largest.ts'
import { log } from './log.server.ts'

/**
 * Before anything is read: a form must come from our own pages and say how long it is. Remix would
 * answer a strange origin with an error page of no use, and read a body without end.
 */
export function gatekeeper(request: Request, response: Response, next: NextFunction) {
  if (!config.demo) request.headers.host = new URL(config.origin).host
  // Remix would take the port of its addresses from it, whoever wrote it.
  delete request.headers['x-forwarded-host']
  if (request.path.endsWith('.data')) response.set('Cache-Control', 'private, no-store')
  if (request.method === 'GET' || request.method === 'HEAD') return next()

  const { origin } = request.headers
  if (origin !== undefined && origin !== config.origin) {
    const { method, path } = request
    void recordRefusal(db, { method, path, why: 'from_elsewhere', person: null, at: now() })
    return plainPage(response, 403, FROM_ELSEWHERE)
  }
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  if (request.headers['transfer-encoding'] !== undefined || Number.isNaN(length)) {
    return plainPage(response, 411, UNMEASURED)
  }
  return length > largestFor(request.path) ? plainPage(response, 413, TOO_LARGE) : next()
}

/** The last resort, for an address or a request that nothing else could read. Express wants four arguments. */
export function unreadable(error: unknown, _: Request, response: Response, next: NextFunction) {
  if (response.headersSent) return next(error)
  const isTheirs = error instanceof URIError
  if (!isTheirs)
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'request failed')
  plainPage(response, isTheirs ? 400 : 500, isTheirs ? UNREADABLE : BROKEN)
}

type Words = { title: string; text: string }

const FROM_ELSEWHERE = {
  title: 'This form came from another website',
  text: 'For your safety we only take forms from our own pages. Nothing was changed.',
}
const UNMEASURED = {
  title: 'We could not read what was sent',
  text: 'Use your browser’s back button and send the form again.',
}
const TOO_LARGE = {
  title: 'That is too much at once',
  text: 'Use your browser’s back button, shorten the text, and send it again.',
}
const UNREADABLE = { title: 'Page not found', text: 'If you typed the address, check it.' }
const BROKEN = { title: 'Sorry, something went wrong', text: 'Please try again in a minute.' }

function plainPage(response: Response, status: number, { title, text }: Words) {
  const home = '<p><a href="/">Go to the home page</a></p>'
  response
    .status(status)
    .set('Connection', 'close')
    .type('html')
    .send(
      `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${title}</title>` +
        `<h1>${title}</h1><p>${text}</p>${home}</html>`,
    )
}
