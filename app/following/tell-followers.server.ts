import { followersOf } from '#db/queries/subscriptions.server.ts'
import type { Trx } from '#db/schema.ts'
import type { FollowSubject } from '#db/schema/telling.ts'
import { soonerOf } from '#app/mail/frequency.ts'
import type { MailName } from '#app/mail/mails.server.ts'
import { oweFollowers } from '#app/mail/owe.server.ts'

type Telling = {
  mail: MailName
  about: string
  /** Shared with other mails of the same event. */
  event: string
  followersOf: { subject: FollowSubject; id: string | null }[]
  actor: { id: string } | null
  at: string
}

/** Owes everyone who follows one of these a mail. */
export async function tellFollowers(trx: Trx, { followersOf: of, actor, ...event }: Telling) {
  const follows = await followersOf(trx, { of, except: actor?.id ?? null })
  await tellThese(trx, { ...event, follows })
}

type Follow = Awaited<ReturnType<typeof followersOf>>[number]

type TellingThese = Omit<Telling, 'followersOf' | 'actor'> & { follows: Follow[] }

/** Owes these followers a mail; who follows several things gets one, as soon as any asks. */
export async function tellThese(trx: Trx, { follows, ...event }: TellingThese) {
  const soonest = new Map<string, Follow>()
  for (const follow of follows) {
    const known = soonest.get(follow.person_id)
    const isSooner = !known || soonerOf(known.frequency, follow.frequency) !== known.frequency
    if (isSooner) soonest.set(follow.person_id, follow)
  }
  await oweFollowers(trx, { ...event, to: [...soonest.values()] })
}
