import { afterAll, beforeAll, expect, test } from 'vitest'
import { traceKey } from '#app/comments/trace-key.server.ts'
import { follow } from '#app/following/follow.server.ts'
import { withdrawOutcome } from '#app/outcomes/withdraw.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { loader } from '#app/routes/account/contribution-trace.tsx'
import { aComment, aMomentLater, aPerson, aPublication } from '../support/ambleford.ts'
import { aLetterIn, theFeedback } from '../support/outcome-places.ts'
import {
  aReview,
  asItStands,
  aTheme,
  coding,
  concluding,
  handingOver,
  publishingOutcome,
  telling,
  type AReview,
} from '../support/review.ts'
import { answerOf, asking } from '../support/session.ts'
import { LATER, lettersTo, newestLetterTo } from './mail-reading.ts'
import { aMailServer, deliverAll, owedTo } from './mail-server.ts'

let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
})
afterAll(() => server.stop())

/** A letter that an officer entered and coded. */
async function aCodedLetter(review: AReview, theme: string) {
  const letter = await aLetterIn(review, { consideration: 'coded' })
  await db
    .insertInto('coding')
    .values({
      ...{ id: newId(), theme_id: theme, contribution_id: letter.id, stance: 'for' },
      ...{ coded_by: review.officer.id, coded_at: aMomentLater() },
    })
    .execute()
  return { ...letter, email: letter.contributor_email ?? '' }
}

test('followers of a review are told what people said, before anything is decided', async () => {
  const review = await aReview()
  await aTheme(review)
  const by = await aPerson()
  const of = { subject: 'review' as const, id: review.id }
  await follow(db, { of, person: by, frequency: 'immediately', at: aMomentLater() })
  await handingOver(review)
  await theFeedback(review)
  await telling()
  const letter = await newestLetterTo(server, by)
  expect(letter.subject).toBe('What people said: Which libraries open when')
  expect(letter.text).toContain('Nothing is decided yet.')
  expect(letter.text).toContain('What happens next: Cabinet decides in May.')
  expect(letter.text).toContain(`${config.origin}/reviews/${review.slug}/feedback`)
  expect((await owedTo(by)).at(-1)).toMatchObject({ mail: 'feedback-published', sent_at: LATER })
})

test('whoever wrote a letter is told its themes, with a link that opens what became of it', async () => {
  const review = await aReview()
  const [quiet, parking] = [await aTheme(review), await aTheme(review, 'Parking')]
  const entered = await aCodedLetter(review, quiet)
  await concluding(review, [quiet, parking])
  const letter = await newestLetterTo(server, entered)
  expect(letter.subject).toBe('What was decided: Which libraries open when')
  expect(letter.text).toMatch(/^Hello,\n/)
  expect(letter.text).toContain('Somewhere quiet: adopted. Three of four branches')
  expect(letter.text).not.toContain('Parking')
  expect(letter.unsubscribe).toBe('')

  const link = /\S+\/contributions\/\S+/.exec(letter.text)?.[0] ?? ''
  const { pathname, search } = new URL(link)
  const opening = (cookie: string) =>
    loader({
      request: asking(`${pathname}${search}`, cookie),
      params: { reference: entered.reference },
      context: { nonce: '' },
    })
  const stowed = await answerOf(() => opening(''))
  expect(stowed.location).toBe(pathname)
  const key = new URLSearchParams(search).get('key')
  const request = asking(pathname, `folkmoot-traces=${entered.reference}.${key}`)
  const page = await loader({
    request,
    params: { reference: entered.reference },
    context: { nonce: '' },
  })
  expect(page.contribution.body).toBe('Keep a quiet room, please.')
  expect(page.steps.map(({ step }) => step)).toEqual(['counted', 'concluded', 'next'])
})

test('a link to what became of a letter ends when its writer may not be written to any more', async () => {
  const review = await aReview()
  const { id, reference } = await aLetterIn(review)
  await db.updateTable('contribution').set({ may_contact_at: null }).where('id', '=', id).execute()
  const request = asking('/trace', `folkmoot-traces=${reference}.${traceKey({ id })}`)
  const params = { reference }
  const answer = await answerOf(() => loader({ request, params, context: { nonce: '' } }))
  expect(answer.status).toBe(404)
})

test('somebody who commented and wrote a letter reads the themes of both in one mail', async () => {
  const page = await aPublication()
  const by = await aPerson()
  const comment = await aComment({ on: page, by })
  const review = await aReview([page])
  const [quiet, parking] = [await aTheme(review), await aTheme(review, 'Parking')]
  await coding(review, { comment, theme: quiet })
  const letter = await aCodedLetter(review, parking)
  await db
    .updateTable('contribution')
    .set({ contributor_email: by.email })
    .where('id', '=', letter.id)
    .execute()
  await concluding(review, [quiet, parking])
  await deliverAll(server.post, LATER)
  const outcomes = lettersTo(server, by).filter(({ subject }) => subject?.includes('decided:'))
  expect(outcomes).toHaveLength(1)
  expect(outcomes[0]?.text).toContain('Somewhere quiet: adopted.')
  expect(outcomes[0]?.text).toContain('Parking: adopted.')
  expect((await owedTo(by)).at(-1)).toMatchObject({ mail: 'outcome-published' })
})

test('a mail about a withdrawn outcome never goes out; the one about the next says what it replaces', async () => {
  const page = await aPublication()
  const by = await aPerson()
  await aComment({ on: page, by })
  const review = await aReview([page])
  await concluding(review, [await aTheme(review)])
  const { officer } = review
  await withdrawOutcome(db, { review, reason: 'Wrong.', officer, at: aMomentLater() })
  await deliverAll(server.post, LATER)
  const told = () => lettersTo(server, by).filter(({ subject }) => subject?.includes('decided:'))
  expect(told()).toEqual([])
  await publishingOutcome(await asItStands(review))
  await telling()
  await deliverAll(server.post, LATER)
  expect(told()).toHaveLength(1)
  expect(told()[0]?.text).toContain('It takes the place of an outcome that was withdrawn on')
})
