import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { latestQuestionOn, questionPut } from '#db/queries/outside-questions.server.ts'
import { publishedFigures } from '#db/queries/published-figures.server.ts'
import { revise } from '#app/comments/revise.server.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { bundle } from '#app/disclosures/bundle.server.ts'
import { reportFacts } from '#app/exports/facts.server.ts'
import { howItWasDone } from '#app/exports/method.ts'
import { methodSentences } from '#app/outcomes/method.ts'
import { askToClose } from '#app/people/ask-to-close.server.ts'
import { closeDue } from '#app/people/close-due.server.ts'
import { dataFile } from '#app/people/data-file.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aMomentLater,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'
import { aRedaction } from '../support/deciding.ts'
import { aLetterIn } from '../support/entering.ts'
import { aModelIsOn, fiftyCoded, MODEL, readAndAsk, withAKey } from '../support/outside-model.ts'
import { completing } from '../support/receiver.ts'
import { aReview, asItStands, concluding, theContribution } from '../support/review.ts'

withAKey()

const parkingSure = completing({ themes: [{ theme: 1, score: 0.9, words: ['park'] }] })

async function aReviewOfAPage() {
  const page = await aPublication()
  const review = await aReview([page])
  return { page, review, ...(await fiftyCoded(review)) }
}

async function questionOn(review: { id: string }, comment: { id: string }) {
  const { contribution } = await theContribution(review, comment)
  const { id } = (await latestQuestionOn(db, contribution)) ?? { id: '' }
  return questionPut(db, { review: review.id, id })
}

test('neither who said it nor how to reach them leaves the council', async () => {
  const { heard } = await aModelIsOn(parkingSure)
  const { page, review } = await aReviewOfAPage()
  const by = await aPerson('Marjorie Teale')
  const body = 'I am Marjorie Teale of AM1 2AB; ring 07911 123456 or teale@ambleford.example. Park!'
  const comment = await aComment({ on: page, by, body })
  await aDecision(comment, { verdict: 'publish' })
  await sql`update comment set ward = 'Castle Ward', on_behalf_of = 'Friends of Castle'
    where id = ${comment.id}`.execute(db)
  const letter = await aLetterIn(review, {
    name: 'Edith Croft',
    email: 'edith@ambleford.example',
    address: '4 Mill Lane, Ambleford',
    onBehalfOf: 'The Mill Lane Society',
    ward: 'Lower Ward',
    words: 'I live at 4 Mill Lane and write for the Mill Lane Society. Let us park. Edith',
  })
  await readAndAsk(review)
  expect(heard).toHaveLength(2)
  const sent = JSON.stringify(heard)
  expect(sent).not.toMatch(/Marjorie|Teale|AM1|07911|ambleford\.example|Castle/)
  expect(sent).not.toMatch(/Edith|Croft|4 Mill Lane|Lower Ward/)
  expect(sent).not.toContain(comment.reference)
  expect(sent).not.toContain(letter.reference)
  expect(sent).toMatch(/I am █+ of █+; ring █+ or █+\. Park!/)
  expect(heard[0]?.body).toContain(review.question)
  expect(heard[0]?.body).toContain('1. Parking: A place to read and to work.')
})

test('what the public does not read is not sent, and what is masked goes masked', async () => {
  const { heard } = await aModelIsOn(parkingSure)
  const { page, review } = await aReviewOfAPage()
  const masked = await aComment({ on: page, body: 'The warden Zephyrine parks there.' })
  await aRedaction(masked, { words: 'Zephyrine', publishes: true })
  const author = await aPerson()
  const taken = await aComment({ on: page, by: author, body: 'I take this back.' })
  await withdraw(db, { comment: taken, author, at: aMomentLater() })
  await aHeldComment({ on: { ...page, moderation: 'every_comment' }, body: 'Held for reading.' })
  await readAndAsk(review)
  expect(heard).toHaveLength(1)
  expect(heard[0]?.body).toContain('The warden █████████ parks there.')
})

test('a long text is cut at four thousand characters', async () => {
  const { heard } = await aModelIsOn(parkingSure)
  const { review } = await aReviewOfAPage()
  await aLetterIn(review, { words: `Park here. ${'more '.repeat(2_000)}` })
  await readAndAsk(review)
  const [, said] = JSON.parse(heard[0]?.body ?? '').messages[1].content.split('\n')
  expect(JSON.parse(said)).toHaveLength(4_000)
})

test('changed words are shown again, and the first question keeps the first', async () => {
  const { heard } = await aModelIsOn(parkingSure)
  const { page, review } = await aReviewOfAPage()
  const author = await aPerson()
  const comment = await aComment({ on: page, by: author, body: 'Park here.' })
  await readAndAsk(review)
  await revise(db, { comment, author, body: 'Park there.', at: aMomentLater() })
  await readAndAsk(review)
  expect(heard.map(({ body }) => /Park \w+\./.exec(body)?.[0])).toEqual([
    'Park here.',
    'Park there.',
  ])
  expect((await questionOn(review, comment))?.shown).toContain('Park there.')
})

test('words that are masked or taken back afterwards are not read in the log either', async () => {
  await aModelIsOn(parkingSure)
  const { page, review } = await aReviewOfAPage()
  const masked = await aComment({ on: page, body: 'The warden Zephyrine parks there.' })
  const author = await aPerson()
  const taken = await aComment({ on: page, by: author, body: 'I take this back.' })
  await readAndAsk(review)
  expect((await questionOn(review, masked))?.shown).toContain('Zephyrine')
  await aRedaction(masked, { words: 'Zephyrine', publishes: true })
  // The redaction is made after the question was put, whatever the clock of the test says.
  await sql`update redaction set made_at = '2999-01-01T00:00:00.000Z'`.execute(db)
  await withdraw(db, { comment: taken, author, at: aMomentLater() })
  const hidden = { shown: null, answer: null, erased_at: null }
  expect(await questionOn(review, masked)).toMatchObject({ ...hidden, maskedSince: 1 })
  expect(await questionOn(review, taken)).toMatchObject({ ...hidden, maskedSince: 0 })
})

test('what was shown is erased with the account of whoever takes the words along', async () => {
  await aModelIsOn(completing({ themes: [{ theme: 1, score: 0.9, words: ['Zephyrine'] }] }))
  const { page, review } = await aReviewOfAPage()
  const [leaver, stayer] = [await aPerson(), await aPerson()]
  const going = await aComment({ on: page, by: leaver, body: 'Zephyrine parks there.' })
  const staying = await aComment({ on: page, by: stayer, body: 'Zephyrine parks here.' })
  await readAndAsk(review)
  const at = aMomentLater()
  await askToClose(db, { person: leaver, at })
  await closeDue(db, after(at, DAY))
  const { contribution } = await theContribution(review, going)
  const row = await db
    .selectFrom('outside_question')
    .selectAll()
    .where('contribution_id', '=', contribution)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    shown: null,
    answer: null,
    erased_at: after(at, DAY),
    suggestions: 1,
  })
  expect((await questionOn(review, staying))?.shown).toContain('Zephyrine parks here.')
})

async function filesOf(pieces: AsyncIterable<Uint8Array>) {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  const files = Object.entries(unzipSync(Buffer.concat(all)))
  return Object.fromEntries(files.map(([name, file]) => [name, strFromU8(file)]))
}

test('a disclosure and a person’s own file hold what was shown of their comment', async () => {
  await aModelIsOn(parkingSure)
  const { page, review } = await aReviewOfAPage()
  const by = await aPerson()
  const comment = await aComment({ on: page, by, body: 'Let us park.' })
  await readAndAsk(review)
  const shown = (await questionOn(review, comment))?.shown ?? 'Nothing was shown.'
  const disclosure = {
    id: 'any',
    about: 'comment' as const,
    about_id: comment.id,
    request: 'FOI 1',
    made_at: aMomentLater(),
    by: 'Ada Clerk',
  }
  const asked = { disclosure, council: config.council, at: aMomentLater() }
  const held = JSON.parse((await filesOf(bundle(db, asked)))['held.json'] ?? '')
  expect(held.outside_question).toMatchObject([{ shown, suggestions: 1 }])
  expect(held.outside_asking).toMatchObject([{ model: MODEL }])
  const own = await filesOf(dataFile(db, { person: by, at: aMomentLater() }))
  const [mine] = JSON.parse(own['your-data.json'] ?? '').comments
  expect(mine.revisions[0].shown_outside).toMatchObject([{ model: MODEL, words_shown: shown }])
  expect(own['your-data.html']).toContain('Shown to a language model outside')
})

test('the note on method says which model outside suggested', async () => {
  await aModelIsOn(parkingSure)
  const { page, review, parking, hours } = await aReviewOfAPage()
  await aComment({ on: page, body: 'Let us park.' })
  await readAndAsk(review)
  const published = await concluding(review, [parking, hours])
  const figures = await publishedFigures(db, published.id)
  if (!figures) throw new Error('No figures were kept.')
  expect(figures.outside_models).toBe(JSON.stringify([MODEL]))
  const sentence = methodSentences(figures).find((words) => words.includes(MODEL))
  expect(sentence).toMatch(/suggested by small-model, a language model outside the council/)
  const without = methodSentences({ ...figures, outside_models: null })
  expect(without.join(' ')).not.toContain('outside')
  const about = { review: await asItStands(review), council: config.council, site: config.origin }
  const report = howItWasDone(await reportFacts(db, { ...about, at: aMomentLater() }))
  expect(JSON.stringify(report)).toContain('small-model, a language model outside the council')
})
