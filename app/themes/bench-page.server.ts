import { keysOf } from '#db/queries/officer-keys.server.ts'
import { contributionAfter, contributionBefore } from '#db/queries/bench.server.ts'
import {
  codingsOn,
  nextUnread,
  notesBeside,
  themesToCode,
} from '#db/queries/contribution.server.ts'
import { exclusionsOf } from '#db/queries/exclusions.server.ts'
import { leavingOutOf } from '#db/queries/left-out.server.ts'
import { likenessesOf } from '#db/queries/likenesses.server.ts'
import { isToCodeBlindly } from '#db/queries/blindness.ts'
import { latestQuestionOn } from '#db/queries/outside-questions.server.ts'
import { suggestionsOn } from '#db/queries/suggestions.server.ts'
import { progressOf } from '#db/queries/reading.server.ts'
import { readKeys } from '#app/moderation/keys.ts'
import { db } from '#app/platform/database.server.ts'
import { addressWith, filterFrom, filterSearch } from './contribution-filter.ts'
import type { contributionFrom } from './contribution-from.server.ts'
import { takesCodings } from './theme.ts'

type Asked = Awaited<ReturnType<typeof contributionFrom>> & {
  officer: { id: string }
  search: URLSearchParams
}

export type BenchPage = Awaited<ReturnType<typeof benchPage>>

/** One contribution with what was made of it, and the way to the next. */
export async function benchPage({ review, contribution, officer, search }: Asked) {
  const asked = filterSearch(search)
  const filter = filterFrom(search)
  const { codeframe_id: codeframe } = review
  const beside = { review: review.id, codeframe, officer: officer.id, filter, id: contribution.id }
  const [before, next, unread] = await Promise.all([
    contributionBefore(db, beside),
    contributionAfter(db, beside),
    unreadAfter(review.id, contribution.id),
  ])
  const isBlind = await isToCodeBlindly(db, { contribution: contribution.id, officer: officer.id })
  const isOpen = takesCodings(review)
  const { keys, areOn } = readKeys(await keysOf(db, officer.id))
  const bench = `/officer/reviews/${review.slug}/bench`
  const at = (place: { reference: string } | undefined) =>
    place ? addressWith(`${bench}/${place.reference}`, asked) : null
  return {
    slug: review.slug,
    title: review.title,
    isOpen,
    isBlind,
    contribution,
    officer: officer.id,
    codings: isBlind ? [] : await codingsOn(db, contribution),
    suggestions: isBlind || !isOpen ? [] : await suggestionsOn(db, contribution),
    outside: isBlind ? null : await latestQuestionOn(db, contribution.id),
    themes: await themesToCode(db, review.codeframe_id),
    notes: isBlind ? [] : await notesBeside(db, contribution.id),
    alike: contribution.comment_id ? [] : await likenessesOf(db, contribution.id),
    leftOut: await leftOutOf(contribution),
    progress: await progressOf(db, review.id),
    keys: areOn ? keys : null,
    here: addressWith(`${bench}/${contribution.reference}`, asked),
    list: addressWith(`/officer/reviews/${review.slug}/contributions`, asked),
    previous: at(before),
    next: at(next),
    unread: unread ? `${bench}/${unread.reference}` : null,
  }
}

/** The next after this one, else the first of all. */
async function unreadAfter(review: string, after: string) {
  return (await nextUnread(db, { review, after })) ?? nextUnread(db, { review, after: '' })
}

/** The proposal or exclusion that holds, if there is one. */
async function leftOutOf(contribution: { id: string; comment_id: string | null }) {
  const all = contribution.comment_id
    ? await exclusionsOf(db, contribution.comment_id)
    : await leavingOutOf(db, contribution.id)
  const standing = all.find(({ declined_at, reversed_at }) => !declined_at && !reversed_at)
  if (!standing) return null
  const { code, reason, proposedBy, confirmedBy, confirmed_at } = standing
  return { code, reason, proposedBy, confirmedBy, confirmed_at }
}
