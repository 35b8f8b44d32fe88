import nodemailer from 'nodemailer'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { config } from '#app/platform/config.server.ts'
import type { Mail } from './mail.ts'

type Letter = Mail & { id: string; to: string; at: string }

/** Hands a mail to the SMTP server, or, in a demo without one, to a file in the outbox. */
export interface Post {
  send: (letter: Letter) => Promise<void>
}

export function postOffice(): Post {
  return config.smtpUrl ? smtpPost(config.smtpUrl) : outbox(outboxFolder())
}

export function smtpPost(url: string): Post {
  const transport = nodemailer.createTransport(url)
  return {
    send: async ({ id, to, subject, text, html }) => {
      const messageId = `<${id}@${new URL(config.origin).hostname}>`
      await transport.sendMail({ from: config.mailFrom, to, subject, text, html, messageId })
    },
  }
}

export function outboxFolder() {
  return join(config.dataFolder, 'outbox')
}

/** One readable file for each mail, named so that they sort as they were sent. */
export function outbox(folder: string): Post {
  return {
    send: async ({ id, to, subject, text, at }) => {
      await mkdir(folder, { recursive: true })
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
