import {
  hasBeenApproved,
  isAlwaysPreModerated,
  refusedShareOf,
} from '#db/queries/contributors.server.ts'
import {
  allowedWords,
  memberNames,
  sendersOfSame,
  wordListEntries,
} from '#db/queries/screening.server.ts'
import type { Db } from '#db/schema.ts'
import { newestSettings } from '#db/queries/check-settings.server.ts'
import type { Mode } from '#db/schema/screening.ts'
import { after, DAY, MINUTE } from '#app/platform/clock.ts'
import { settingsFrom } from './check-settings.ts'
import type { Screened, WordLists } from './checks/screened.ts'
import { spamModel, untaughtModel } from './learn-spam.server.ts'
import { questionsFor } from './screening.ts'

type Sent = {
  body: string
  moderation: Mode
  author: { id: string }
  /** The comment it is a revision of. */
  comment: { id: string } | null
  isLate: boolean
  comesBack: boolean
  at: string
}

/** Gathers what the checks need to know. */
export async function screenedFrom(db: Db, sent: Sent): Promise<Screened> {
  const { body, moderation, author, comment, isLate, comesBack, at } = sent
  const settings = await checkSettings(db)
  const since = after(at, -settings.repeat_minutes * MINUTE)
  const senders = await sendersOfSame(db, { body, since, except: comment?.id ?? null })
  return {
    ...(await wordLists(db)),
    settings,
    spam: await spamModel(db, at),
    body,
    moderation,
    isLate,
    comesBack,
    isRepeat: senders.includes(author.id),
    isEcho: senders.some((sender) => sender !== author.id),
    refusedShare: await refusedShareOf(db, {
      person: author.id,
      since: after(at, -settings.refused_days * DAY),
      minimum: settings.refused_minimum,
    }),
    isNewContributor: !(await hasBeenApproved(db, author.id)),
    isAlwaysPreModerated: await isAlwaysPreModerated(db, { person: author, at }),
  }
}

/** What administrators set of the checks. */
export async function checkSettings(db: Db) {
  return settingsFrom(await newestSettings(db))
}

/** What to say to an author about the words alone, before they are taken. */
export async function questionsAbout(db: Db, body: string) {
  return questionsFor(await wordsAlone(db, body))
}

/** Words that nobody in particular sent to any page: what would the checks find in them? */
export async function wordsAlone(db: Db, body: string): Promise<Screened> {
  return {
    ...(await wordLists(db)),
    settings: await checkSettings(db),
    spam: untaughtModel(),
    body,
    moderation: 'after_publication',
    isLate: false,
    comesBack: false,
    isRepeat: false,
    isEcho: false,
    refusedShare: null,
    isNewContributor: false,
    isAlwaysPreModerated: false,
  }
}

async function wordLists(db: Db): Promise<WordLists> {
  const allowed = (await allowedWords(db)).map(({ words }) => words)
  return { entries: await wordListEntries(db), allowed: [...allowed, ...(await memberNames(db))] }
}
