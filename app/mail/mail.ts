import type { Db } from '#db/schema.ts'
import type { Category } from '#db/schema/telling.ts'

/** What a mail says. `letter` puts the layout around it, alone or gathered with others. */
export type Message = {
  subject: string
  paragraphs: string[]
  /** Words of the person or the officer, set apart. */
  quote?: string
  link: { words: string; address: string }
}

export type Mail = { subject: string; text: string; html: string }

/** A mail as its composer finds it; `person` is null where it goes to an address that is nobody’s yet. */
export type Owed = {
  id: string
  about: string
  person: { id: string; name: string } | null
  /** The moment it is sent. */
  at: string
}

/** Writes from what is true when it is sent; null when it is no longer true, or not for this reader. */
export type Composer = (db: Db, owed: Owed) => Promise<Message | null>

export type MailKind = { category: Category; compose: Composer }
