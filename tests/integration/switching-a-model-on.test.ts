import { expect, test } from 'vitest'
import { hasSampleToFinish } from '#db/queries/blindness.ts'
import { themeModelOn, themeModels } from '#db/queries/theme-model.server.ts'
import { newId } from '#db/id.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { action as switchOn, loader as page } from '#app/routes/admin/theme-model.tsx'
import { action as switchOff } from '#app/routes/admin/theme-model-end.tsx'
import { loader as question } from '#app/routes/officer/outside-question.tsx'
import { loader as questions } from '#app/routes/officer/outside-questions.tsx'
import { loader as privacy } from '#app/routes/public/privacy.tsx'
import { eventsAbout } from '../support/ambleford.ts'
import { anAdministrator } from '../support/callers.ts'
import { setKey, withAKey } from '../support/outside-model.ts'
import { aQuestionShown } from '../support/machine-places.ts'
import { aReview } from '../support/review.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'

const GIVEN = { address: 'https://models.example.gov.uk/v1', name: 'small-model' }
const AT = '/admin/theme-model'

withAKey()

async function sent(fields: Record<string, string>) {
  const cookie = await signedIn(await anAdministrator())
  const request = sending(AT, fields, { cookie })
  return answerOf(() => switchOn({ request, params: {}, context: { nonce: '' } }))
}

test('none is on until an administrator says so, and each switching is on record', async () => {
  expect(await themeModelOn(db)).toBeNull()
  expect(await sent(GIVEN)).toMatchObject({ status: 302, location: AT })
  expect(await themeModelOn(db)).toMatchObject(GIVEN)
  const cookie = await signedIn(await anAdministrator())
  const request = sending(`${AT}/end`, {}, { cookie })
  await answerOf(() => switchOff({ request, params: {}, context: { nonce: '' } }))
  expect(await themeModelOn(db)).toBeNull()
  const [last] = await themeModels(db)
  expect(last).toMatchObject({ ...GIVEN, onBy: 'Ada Clerk', offBy: 'Ada Clerk' })
  expect(await eventsAbout({ id: last?.id ?? '' })).toEqual([
    'theme.model_switched_on',
    'theme.model_switched_off',
  ])
})

test('another takes the place of the one that was on', async () => {
  await sent(GIVEN)
  await sent({ ...GIVEN, name: 'other-model' })
  expect(await themeModelOn(db)).toMatchObject({ name: 'other-model' })
  const on = (await themeModels(db)).filter(({ switched_off_at }) => switched_off_at === null)
  expect(on).toHaveLength(1)
})

test.each<[string, Record<string, string>, Record<string, string>]>([
  [
    'an address in a private network',
    { address: 'https://10.0.0.5/v1' },
    { address: 'The address must not be in a private network' },
  ],
  [
    'an address anybody listens to',
    { address: 'http://models.example/v1' },
    { address: 'The address must begin with https://' },
  ],
  [
    'the whole address of what is asked',
    { address: 'https://models.example.gov.uk/v1/chat/completions' },
    { address: 'Leave /chat/completions off the end of the address' },
  ],
  ['no address', { address: '' }, { address: 'Enter the address of the model' }],
  ['no name', { name: ' ' }, { name: 'Enter the name of the model' }],
])('%s is refused, and what was typed is kept', async (_, typed, errors) => {
  const answer = await sent({ ...GIVEN, ...typed })
  expect(answer).toMatchObject({ status: 422, said: { errors } })
  expect(await themeModelOn(db)).toBeNull()
})

test('without a key no address is taken', async () => {
  setKey(null)
  expect(await sent(GIVEN)).toMatchObject({
    status: 422,
    said: { errors: { address: 'Set THEME_MODEL_KEY before you enter an address' }, typed: GIVEN },
  })
  expect(await themeModelOn(db)).toBeNull()
})

test('the page warns when the key has gone since, and the privacy notice then names no model', async () => {
  await sent(GIVEN)
  const cookie = await signedIn(await anAdministrator())
  const drawn = () =>
    answerOf(() => page({ request: asking(AT, cookie), params: {}, context: { nonce: '' } }))
  expect(await drawn()).toMatchObject({ said: { isKeyMissing: false, on: GIVEN } })
  const named = { name: 'small-model', host: 'models.example.gov.uk' }
  expect(await privacy()).toMatchObject({ model: named })
  setKey(null)
  expect(await drawn()).toMatchObject({ said: { isKeyMissing: true } })
  expect(await privacy()).toMatchObject({ model: null })
})

test('officers read all that was sent of a review, fifty at a time, the latest first', async () => {
  const review = await aReview()
  const ids = Array.from({ length: 52 }, () => newId())
  for (const id of ids) await aQuestionShown(review, id)
  await aQuestionShown(await aReview(), newId())
  const cookie = await signedIn(review.officer)
  const params = { slug: review.slug }
  const listed = async (path: string) => {
    const request = asking(path, cookie)
    return answerOf(() => questions({ request, params, context: { nonce: '' } }))
  }
  const here = `/officer/reviews/${review.slug}/outside-questions`
  const latest = ids.toReversed()
  const first = await listed(here)
  expect(first.said).toMatchObject({
    questions: latest.slice(0, 50).map((id) => ({ id })),
    first: null,
    next: `${here}?before=${latest[49]}`,
  })
  const second = await listed(`${here}?before=${latest[49]}`)
  expect(second.said).toMatchObject({
    questions: latest.slice(50).map((id) => ({ id })),
    first: here,
    next: null,
  })
})

test('a question of another review is not found, and a second coder sees no answer', async () => {
  const [review, other, id] = [await aReview(), await aReview(), newId()]
  const contribution = await aQuestionShown(review, id)
  await db
    .updateTable('outside_question')
    .set({ answer: '{"themes":[]}', suggestions: 0, settled_at: now() })
    .where('id', '=', id)
    .execute()
  const { officer } = review
  const cookie = await signedIn(officer)
  const shown = async (slug: string) => {
    const request = asking('/officer/somewhere', cookie)
    return answerOf(() => question({ request, params: { slug, id }, context: { nonce: '' } }))
  }
  expect(await shown(other.slug)).toMatchObject({ status: 404 })
  const words = { shown: '"The evening bus never comes."', answer: '{"themes":[]}' }
  expect(await shown(review.slug)).toMatchObject({ said: { question: words, isBlind: false } })
  await isToCodeBlindly({ review, contribution, officer })
  expect(await hasSampleToFinish(db, { review: review.id, officer: officer.id })).toBe(true)
  const blind = { question: { ...words, answer: null }, isBlind: true }
  expect(await shown(review.slug)).toMatchObject({ said: blind })
})

type Blind = { review: { id: string }; contribution: string; officer: { id: string } }

async function isToCodeBlindly({ review, contribution, officer }: Blind) {
  const sample = { id: newId(), review_id: review.id, size: 1, drawn_at: now() }
  await db
    .insertInto('agreement_sample')
    .values({ ...sample, drawn_by: officer.id, coder: officer.id })
    .execute()
  await db
    .insertInto('sampled_contribution')
    .values({ sample_id: sample.id, contribution_id: contribution, revision_id: null })
    .execute()
}
