import { createServer } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { deliverDueMail } from '#app/mail/deliver.server.ts'
import { smtpPost, type Post } from '#app/mail/post.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { freePort } from '../support/free-port.ts'

/** A mail server of our own, and everything that arrives at it. */
export async function aMailServer({ port, refuses }: { port?: number; refuses?: boolean } = {}) {
  const letters: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _, answer) =>
      refuses ? answer(new Error(`No such person: ${address}`)) : answer(),
    onData: (stream, _, answer) => {
      simpleParser(stream).then((letter) => {
        letters.push(letter)
        answer()
      }, answer)
    },
  })
  const listening = port ?? (await freePort())
  await new Promise<void>((resolve) => server.listen(listening, '127.0.0.1', resolve))
  return {
    letters,
    post: smtpPost(`smtp://127.0.0.1:${listening}`),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** Delivers round after round until nothing is due at that moment. */
export async function deliverAll(post: Post, at: string) {
  while ((await deliverDueMail(db, engine, { post, at })) > 0);
}

/** What stands about a person's mails. */
export function owedTo({ id }: { id: string }) {
  return db
    .selectFrom('owed_mail')
    .select(['mail', 'attempts', 'attempt_after', 'leased_until', 'sent_at', 'dropped_at'])
    .select(['given_up_at', 'last_error'])
    .where('person_id', '=', id)
    .orderBy('id')
    .execute()
}

export function addressesOf(letter: ParsedMail) {
  const to = Array.isArray(letter.to) ? letter.to : [letter.to]
  return to.flatMap((field) => field?.value.map(({ address }) => address) ?? [])
}

/** A mail server that takes a whole mail in and hangs up instead of saying that it has. */
export async function aServerThatHangsUp() {
  let taken = 0
  const server = createServer((socket) => {
    socket.write('220 ready\r\n')
    let isData = false
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      const said = chunk.toString()
      if (isData && said.endsWith('\r\n.\r\n')) {
        taken += 1
        return socket.destroy()
      }
      if (isData) return
      isData = said.startsWith('DATA')
      socket.write(isData ? '354 go on\r\n' : '250 fine\r\n')
    })
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    taken: () => taken,
    post: smtpPost(`smtp://127.0.0.1:${port}`),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
