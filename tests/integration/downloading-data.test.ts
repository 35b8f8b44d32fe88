import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { supportComment } from '#app/comments/support.server.ts'
import { dataFile } from '#app/people/data-file.server.ts'
import { db } from '#app/platform/database.server.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import { loader } from '#app/routes/account/data-file.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aHouseRule,
  aMember,
  aMomentLater,
  anOfficer,
  anOfficialReply,
  aPerson,
  aPublication,
  eventsAbout,
} from '../support/ambleford.ts'
import { aReview, aTheme, coding } from '../support/review.ts'
import { asking, signedIn } from '../support/session.ts'

type Person = Awaited<ReturnType<typeof aPerson>>

const Row = z.record(z.string(), z.unknown())
const Comment = z.looseObject({
  reference: z.string(),
  revisions: z.array(
    z.looseObject({ body: z.string(), themes: z.array(Row), holds: z.array(Row) }),
  ),
  decisions: z.array(Row),
  replies: z.array(Row),
})
const Data = z.looseObject({
  account: z.array(Row),
  credentials: z.array(Row),
  sessions: z.array(Row),
  comments: z.array(Comment),
  supported_comments: z.array(Row),
  mails: z.array(Row),
  events: z.array(Row),
})

async function dataOf(person: Person) {
  const pieces: Uint8Array[] = []
  for await (const piece of dataFile(db, { person, at: aMomentLater() })) pieces.push(piece)
  return read(Buffer.concat(pieces))
}

function read(zip: Uint8Array) {
  const files = unzipSync(zip)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  expect(Object.keys(files)).toEqual(['your-data.json', 'your-data.html'])
  return { json: Data.parse(JSON.parse(text('your-data.json'))), page: text('your-data.html') }
}

test('a person gets their comments with all that became of them', async () => {
  const [by, member, officer] = [await aPerson(), await aMember(), await anOfficer()]
  await aHouseRule(3)
  const on = await aPublication({ by: member, moderation: 'every_comment' })
  const comment = await aHeldComment({ by, on, body: 'Keep the <b>reading</b> room & the maps.' })
  await aDecision(comment, { verdict: 'publish' }, officer)
  const held = await aHeldComment({ by, body: 'He is a liar.' })
  await aDecision(held, { verdict: 'withhold', rule: 3, note: 'Say what he did.' }, officer)
  const review = await aReview([on])
  await coding(review, { comment, theme: await aTheme(review) })
  const { json, page } = await dataOf(by)
  expect(json.comments.map(({ reference }) => reference)).toEqual([
    comment.reference,
    held.reference,
  ])
  expect(json.comments[0]).toMatchObject({
    may_stay: 'no',
    state: 'published',
    revisions: [
      {
        body: 'Keep the <b>reading</b> room & the maps.',
        holds: [{ reason: 'new_contributor' }, { reason: 'premod_page' }],
        themes: [{ theme: 'Somewhere quiet', stance: 'for' }],
      },
    ],
    decisions: [{ verdict: 'publish', rule: null }],
  })
  expect(json.comments[1]).toMatchObject({
    decisions: [{ verdict: 'withhold', rule: 3, note: 'Say what he did.' }],
  })
  expect(page).toContain('Keep the &lt;b&gt;reading&lt;/b&gt; room &amp; the maps.')
  expect(page).toContain('Say what he did.')
})

test('an official reply is there in full, and a resident’s by its reference alone', async () => {
  const [by, member] = [await aPerson(), await aMember('Cllr Una Brandt')]
  const on = await aPublication({ by: member })
  const comment = await aComment({ by, on })
  await anOfficialReply({ to: comment, by: member, body: 'The maps stay.' })
  const other = await aPerson('Zephyrine Quillfeather')
  const reply = await aComment({ by: other, on, inReplyTo: comment.id, body: 'My private grief.' })
  const { json, page } = await dataOf(by)
  expect(json.comments[0]?.replies).toMatchObject([
    { speaker: 'Cllr Una Brandt', html: '<p>The maps stay.</p>\n' },
    { reference: reply.reference, speaker: null, html: null },
  ])
  expect(page).toContain('<p>The maps stay.</p>')
  expect(JSON.stringify(json) + page).not.toMatch(/Zephyrine|My private grief/)
})

test('no officer, no other person and nothing secret is in the file', async () => {
  const [by, officer] = [await aPerson(), await anOfficer('Quintessa Underhill')]
  const cookie = await signedIn(by)
  const held = await aHeldComment({ by })
  await aDecision(held, { verdict: 'publish' }, officer)
  const theirs = await aComment({ by: await aPerson('Len Moss'), body: 'Not yours to read.' })
  await supportComment(db, { comment: theirs, person: by, wanted: true, at: aMomentLater() })
  const { json, page } = await dataOf(by)
  expect(json.supported_comments).toMatchObject([{ reference: theirs.reference }])
  expect(json.sessions).toMatchObject([{ device: 'Firefox on Linux' }])
  const { token_hash } = await db
    .selectFrom('session')
    .select('token_hash')
    .where('person_id', '=', by.id)
    .executeTakeFirstOrThrow()
  const everything = JSON.stringify(json) + page
  for (const word of ['Quintessa', 'Len Moss', 'Not yours', token_hash, officer.id, cookie]) {
    expect(everything).not.toContain(word)
  }
})

test('more comments than a page of them are all there, once each and in order', async () => {
  const [by, on] = [await aPerson(), await aPublication()]
  const at = aMomentLater()
  const numbers = [...Array(450).keys()]
  const row = { publication_id: on.id, person_id: by.id, author_name: by.name, depth: 0 }
  const standing = { state: 'published', consideration: 'unread', shown_as: 'text' } as const
  const comments = numbers.map((number) => {
    const id = newId()
    const reference = `C-${id}`
    const times = { submitted_at: at, published_at: at }
    return { ...row, ...standing, ...times, id, root_id: id, reference, revision: 1, number }
  })
  for (const { number, ...comment } of comments) {
    await db.insertInto('comment').values(comment).execute()
    const revision = { id: newId(), comment_id: comment.id, number: 1, body: `Number ${number}.` }
    const written = { ...revision, public_html: renderMarkdown(''), submitted_at: at }
    await db.insertInto('comment_revision').values(written).execute()
  }
  const { json, page } = await dataOf(by)
  expect(json.comments.map(({ revisions }) => revisions[0]?.body)).toEqual(
    numbers.map((number) => `Number ${number}.`),
  )
  expect(page.match(/Number \d+\./g)).toHaveLength(450)
})

test('the file comes as a download that nobody keeps, and that is on record', async () => {
  const person = await aPerson()
  const request = asking('/account/data/file', await signedIn(person))
  const answer = await loader({ request, params: {}, context: { nonce: '' } })
  expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="your-data-/)
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const { json } = read(new Uint8Array(await answer.arrayBuffer()))
  expect(json.account).toMatchObject([{ name: 'Marjorie Teale', email: person.email }])
  expect(json.events).toMatchObject([{ action: 'person.took_data', by: 'you' }])
  expect(await eventsAbout(person)).toEqual(['person.took_data'])
})

test('a name like markup stays a name', async () => {
  const { page } = await dataOf(await aPerson('<script>alert(1)</script>'))
  expect(page).not.toContain('<script')
})
