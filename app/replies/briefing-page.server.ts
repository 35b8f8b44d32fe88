import { draftsOf, factsOf, questionsOf, type briefingById } from '#db/queries/briefings.server.ts'
import { latestSigningLink } from '#db/queries/signing.server.ts'
import type { Db } from '#db/schema.ts'
import { wordDiff } from '#app/moderation/word-diff.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { preElectionAt } from './pre-election.server.ts'

type Briefing = NonNullable<Awaited<ReturnType<typeof briefingById>>>

/** A briefing with everything written for it, and what changed from draft to draft. */
export async function briefingPage(db: Db, { briefing, at }: { briefing: Briefing; at: string }) {
  const [facts, drafts, questions, link, period] = await Promise.all([
    factsOf(db, briefing.id),
    draftsOf(db, briefing.id),
    questionsOf(db, briefing.id),
    latestSigningLink(db, briefing.id),
    preElectionAt(db, at),
  ])
  return {
    briefing,
    facts,
    drafts: drafts.map((draft, index) => {
      const before = drafts[index + 1]
      return { ...draft, changes: before ? wordDiff(before.body, draft.body) : null }
    }),
    questions,
    link: link
      ? { sentAt: link.sent_at, expiresAt: link.expires_at, isOpen: link.expires_at > at }
      : null,
    period,
    today: londonDate(at),
  }
}

export type BriefingPage = Awaited<ReturnType<typeof briefingPage>>
