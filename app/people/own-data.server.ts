import * as entered from '#db/queries/own-data-entered.server.ts'
import * as own from '#db/queries/own-data.server.ts'
import * as measures from '#db/queries/own-data-measures.server.ts'
import * as said from '#db/queries/own-data-said.server.ts'
import type { Db } from '#db/schema.ts'
import { saidAboutYourself } from '#app/reviews/said-about-yourself.server.ts'
import { withWhatBecameOfThem, withWhatWasShown } from './own-comments.server.ts'
import type { Chapter, Row } from './own-data.ts'

type Piece = { chapter: Chapter; rows: Row[] }

/**
 * Everything we keep about one person, chapter by chapter and a page at a time, so that whoever has
 * written 5,000 comments holds up nobody. Never anybody else's data: officers have no names here, and
 * other residents' replies no words.
 */
export async function* ownData(db: Db, { id: person }: { id: string }): AsyncGenerator<Piece> {
  yield { chapter: 'account', rows: await own.ownAccount(db, person) }
  yield { chapter: 'roles', rows: await own.ownRoles(db, person) }
  yield { chapter: 'posts', rows: await own.ownPosts(db, person) }
  yield { chapter: 'credentials', rows: await own.ownCredentials(db, person) }
  yield { chapter: 'second_factor', rows: await own.ownSecondFactor(db, person) }
  yield { chapter: 'recovery_codes', rows: await own.ownRecoveryCodes(db, person) }
  yield { chapter: 'sessions', rows: await own.ownSessions(db, person) }
  yield* paged('email_links', (after) => own.ownLinks(db, { person, after }))
  yield { chapter: 'old_identities', rows: await own.ownLegacyIdentities(db, person) }
  yield* paged('follows', (after) => own.ownFollows(db, { person, after }))
  yield { chapter: 'choices', rows: await own.ownChoices(db, person) }
  yield* paged('mails', (after) => own.ownMails(db, { person, after }))
  yield* paged('supported_comments', (after) => said.ownCommentSupports(db, { person, after }))
  yield* paged('supported_pages', (after) => said.ownPageSupports(db, { person, after }))
  yield* paged('reports', (after) => said.ownReports(db, { person, after }))
  yield* paged('sanctions', (after) => measures.ownSanctions(db, { person, after }))
  yield* paged('complaints', (after) => measures.ownComplaints(db, { person, after }))
  yield* paged('entered', async (after) => {
    return withWhatWasShown(db, await entered.ownEntered(db, { person, after }))
  })
  yield* paged('guest_comments', (after) => said.ownGuestComments(db, { person, after }))
  yield { chapter: 'about_you', rows: await saidAboutYourself(db, person) }
  yield* paged('kept_words', (after) => said.ownKeptWords(db, { person, after }))
  yield* paged('events', (after) => own.ownEvents(db, { person, after }))
  yield* paged('comments', async (after) => {
    return withWhatBecameOfThem(db, await said.ownCommentRows(db, { person, after }))
  })
}

type Kept = Row & { id: string }

/** Our own ids mean nothing to anybody else, and are left out. */
async function* paged(
  chapter: Chapter,
  page: (after: string) => Promise<Kept[]>,
): AsyncGenerator<Piece> {
  let after = ''
  for (;;) {
    const found = await page(after)
    yield { chapter, rows: found.map(({ id: _, ...row }) => row) }
    if (found.length < own.ROWS_A_PAGE) return
    after = found.at(-1)?.id ?? ''
  }
}
