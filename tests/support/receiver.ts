import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Heard = { body: string; headers: IncomingMessage['headers']; url: string | undefined }
export type Answer = (response: ServerResponse, heard: Heard) => void

const ends: (() => void)[] = []

export function endReceivers() {
  for (const end of ends.splice(0)) end()
}

/** Somebody else's check or model: a real server on this machine. */
export async function aReceiver(answer: Answer) {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece: Buffer) => (body += piece.toString('utf8')))
    request.on('end', () => {
      const one = { body, headers: request.headers, url: request.url }
      heard.push(one)
      answer(response, one)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  ends.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, heard }
}

export const saying =
  (said: unknown): Answer =>
  (response) =>
    response.end(typeof said === 'string' ? said : JSON.stringify(said))

/** As OpenAI's answer, with the content given. */
export const completing = (content: unknown) =>
  saying({ choices: [{ message: { role: 'assistant', content: JSON.stringify(content) } }] })
