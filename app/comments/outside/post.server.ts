import { lookup } from 'node:dns'
import { request as overHttp, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPrivate, isThisMachine } from './address.ts'

/** As long as somebody who presses "Send" is kept waiting for a check outside. */
export const PATIENCE_MS = 800

const LONGEST_ANSWER = 64 * 1024

type Post = {
  url: string
  headers: Record<string, string>
  body: string
  patienceMs?: number
  /** Set by whoever runs the server, so it may stand in their own network. */
  isTrusted?: boolean
}

/** The text of the answer, or null for any that is late, long, broken, elsewhere or not a 200. */
export function post({ url, headers, body, patienceMs = PATIENCE_MS, isTrusted }: Post) {
  return new Promise<string | null>((resolve) => {
    const address = new URL(url)
    const inTime = AbortSignal.timeout(patienceMs)
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      signal: inTime,
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': String(Buffer.byteLength(body)),
        ...headers,
      },
      ...(isTrusted || isThisMachine(address) ? {} : { lookup: publicOnly }),
    }
    const send = address.protocol === 'https:' ? overHttps : overHttp
    const sent = send(address, options, (answer) => {
      const pieces: Buffer[] = []
      let length = 0
      if (answer.statusCode !== 200) {
        answer.destroy()
        return resolve(null)
      }
      answer.on('data', (piece: Buffer) => {
        length += piece.length
        if (length > LONGEST_ANSWER) answer.destroy(new Error('The answer is too long.'))
        else pieces.push(piece)
      })
      answer.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')))
      answer.on('error', () => resolve(null))
      answer.on('close', () => resolve(null))
    })
    sent.on('error', () => resolve(null))
    sent.end(body)
  })
}

/** Looks a name up and connects to that very answer, so that it cannot turn private in between. */
export const publicOnly: LookupFunction = (host, options, found) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, '')
    if (addresses.length === 0 || addresses.some(({ address }) => isPrivate(address))) {
      return found(new Error('The address is in a private network.'), '')
    }
    if (options.all) return found(null, addresses)
    found(null, addresses[0]?.address ?? '', addresses[0]?.family)
  })
}
