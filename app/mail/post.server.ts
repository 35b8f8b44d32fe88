import nodemailer from 'nodemailer'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { config } from '#app/platform/config.server.ts'
import type { Mail } from './mail.ts'

export type Letter = Mail & {
  id: string
  to: string
  at: string
  /** The address that ends this kind of mail, where it may be ended. */
  unsubscribe: string | null
}

/** Hands a mail to the SMTP server, or, in a demo without one, to a file in the outbox. */
export interface Post {
  /** `handingOver` is awaited when the mail is about to leave us and nothing has left yet. */
  send: (letter: Letter, handingOver: () => Promise<void>) => Promise<void>
}

export function postOffice(): Post {
  return config.smtpUrl ? smtpPost(config.smtpUrl) : outbox(outboxFolder())
}

/** Each silence ends well before the lease on the mail does. */
const PATIENCE = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
}

export function smtpPost(url: string): Post {
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true })
  const transport = nodemailer.createTransport({ url, ...PATIENCE })
  return {
    send: async (letter, handingOver) => {
      const { message, envelope } = await writer.sendMail(written(letter))
      // Read only once the server has let us in: until then a failure is a plain one.
      const raw = Readable.from(afterwards(handingOver, message))
      await transport.sendMail({ envelope, raw })
    },
  }
}

function written({ id, to, subject, text, html, unsubscribe }: Letter) {
  return {
    from: config.mailFrom,
    to,
    subject,
    text,
    html,
    // The same however often it is sent, so that a mail server may tell a twin.
    messageId: `<${id}@${new URL(config.origin).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...oneClick(unsubscribe) },
  }
}

/** RFC 8058. Mailbox providers heed it only in mail the council’s own server signs with DKIM. */
function oneClick(unsubscribe: string | null): Record<string, string> {
  if (unsubscribe === null) return {}
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

async function* afterwards(handingOver: () => Promise<void>, message: Buffer | Readable) {
  await handingOver()
  if (message instanceof Readable) yield* message
  else yield message
}

export function outboxFolder() {
  return join(config.dataFolder, 'outbox')
}

/** One readable file for each mail, named so that they sort as they were sent. */
export function outbox(folder: string): Post {
  return {
    send: async ({ id, to, subject, text, at }, handingOver) => {
      await mkdir(folder, { recursive: true })
      await handingOver()
      const head = [`Date: ${at}`, `To: ${to}`, `Subject: ${subject}`].join('\n')
      await writeFile(join(folder, `${id}.txt`), `${head}\n\n${text}\n`)
    },
  }
}

const SHOWN = 50

/** The newest mails of the outbox, for the demo's page. */
export async function outboxMails() {
  const folder = outboxFolder()
  const names = await readdir(folder).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .reverse()
    .slice(0, SHOWN)
  return Promise.all(newest.map(async (name) => parsed(await readFile(join(folder, name), 'utf8'))))
}

function parsed(file: string) {
  const end = file.indexOf('\n\n')
  const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(file)?.[1] ?? ''
  return { at: line('Date'), to: line('To'), subject: line('Subject'), text: file.slice(end + 2) }
}
