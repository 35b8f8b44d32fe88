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
import type { Moderation } from '#db/schema/publications.ts'
import { after, DAY, MINUTE } from '#app/platform/clock.ts'
import type { Screened, WordLists } from './checks/screened.ts'
import { spamModel, untaughtModel } from './learn-spam.server.ts'
import { questionsFor } from './screening.ts'

const REPEATED_WITHIN = 6 * MINUTE
const REFUSED_OVER = 7 * DAY

type Sent = {
  body: string
  moderation: Moderation
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
  const since = after(at, -REPEATED_WITHIN)
  const senders = await sendersOfSame(db, { body, since, except: comment?.id ?? null })
  return {
    ...(await wordLists(db)),
    spam: await spamModel(db, at),
    body,
    moderation,
    isLate,
    comesBack,
    isRepeat: senders.includes(author.id),
    isEcho: senders.some((sender) => sender !== author.id),
    refusedShare: await refusedShareOf(db, { person: author.id, since: after(at, -REFUSED_OVER) }),
    isNewContributor: !(await hasBeenApproved(db, author.id)),
    isAlwaysPreModerated: await isAlwaysPreModerated(db, { person: author, at }),
  }
}

/** What to say to an author about the words alone, before they are taken. */
export async function questionsAbout(db: Db, body: string) {
  return questionsFor({
    ...(await wordLists(db)),
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
  })
}

async function wordLists(db: Db): Promise<WordLists> {
  const allowed = (await allowedWords(db)).map(({ words }) => words)
  return { entries: await wordListEntries(db), allowed: [...allowed, ...(await memberNames(db))] }
}
