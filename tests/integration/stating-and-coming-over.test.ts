import { expect, test } from 'vitest'
import { submit, writeRevision } from '#app/comments/submit.server.ts'
import { claimLegacyIdentity } from '#app/people/claim-legacy-identity.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { loader as apiComments } from '#app/routes/api/comments.ts'
import { loader as commentsFeed } from '#app/routes/api/comments-feed.ts'
import { loader as settings } from '#app/routes/account/settings.tsx'
import { newId } from '#db/id.ts'
import { commentForOfficer } from '#db/queries/moderation-card.server.ts'
import { threadRows } from '#db/queries/thread.server.ts'
import { aComment, aMomentLater, aPerson, aPublication, theComment } from '../support/ambleford.ts'
import { answerOf, asking, signedIn } from '../support/session.ts'

type Page = Awaited<ReturnType<typeof aPublication>>

async function aStatedComment(on: Page, by?: Awaited<ReturnType<typeof aPerson>>) {
  const author = by ?? (await aPerson())
  const sent = await submit(db, engine, {
    publication: on,
    parent: null,
    author,
    text: {
      body: 'Keep the maps.',
      sectionKey: null,
      onBehalfOf: 'Ambleford Civic Society',
      ward: 'Lower Amble',
      mayStay: false,
      submissionKey: newId(),
    },
    at: aMomentLater(),
  })
  if (!sent.ok) throw new Error(sent.why)
  return theComment(sent.comment.id)
}

/** A comment that came over, by an identity with an address or without. */
async function anOldComment(on: Page, email: string | null = null) {
  const [identity, id, at] = [newId(), newId(), aMomentLater()]
  await db
    .insertInto('legacy_identity')
    .values({
      id: identity,
      provider: 'WordPress',
      source: 'wordpress:old.example',
      source_author: identity,
      display_name: 'Marjorie Teale',
      email,
      created_at: at,
    })
    .execute()
  await db
    .insertInto('comment')
    .values({
      id,
      reference: `C-${id}`,
      publication_id: on.id,
      root_id: id,
      depth: 0,
      legacy_identity_id: identity,
      author_name: 'Marjorie Teale',
      state: 'published',
      consideration: 'unread',
      shown_as: 'text',
      revision: 1,
      submitted_at: at,
      published_at: at,
    })
    .execute()
  const comment = { id }
  const body = 'As it was in 2009.'
  await db
    .transaction()
    .execute((trx) => writeRevision(trx, { comment, number: 1, body, concerns: [], at }))
  return { comment, identity }
}

async function rowIn(on: Page, { id }: { id: string }) {
  const asked = { order: 'oldest' as const, from: null, answered: 'any' as const, only: null }
  const rows = await threadRows(db, { publication: on.id, ...asked, viewer: null })
  return rows.find((row) => row.id === id)
}

function args(on: Page) {
  const request = asking(`/publications/${on.slug}/comments.atom`)
  return { request, params: { slug: on.slug }, context: { nonce: '' } }
}

test('what an author states goes to the thread, the officer, the API and the feed', async () => {
  const on = await aPublication()
  const comment = await aStatedComment(on)
  const stated = { on_behalf_of: 'Ambleford Civic Society', ward: 'Lower Amble' }
  expect(await rowIn(on, comment)).toMatchObject(stated)
  expect(await commentForOfficer(db, comment.reference)).toMatchObject(stated)
  const { comments } = JSON.parse(await (await apiComments(args(on))).text())
  expect(comments[0].stated_not_verified).toEqual(stated)
  expect(await (await commentsFeed(args(on))).text()).toContain(
    'on behalf of Ambleford Civic Society, from Lower Amble (as stated, not verified)',
  )
})

test('a comment that came over names its provider, also once it is claimed', async () => {
  const on = await aPublication()
  const person = await aPerson()
  const { comment, identity } = await anOldComment(on, person.email)
  expect(await rowIn(on, comment)).toMatchObject({ via: 'WordPress' })
  await claimLegacyIdentity(db, { identity, person, at: aMomentLater() })
  expect(await rowIn(on, comment)).toMatchObject({ via: 'WordPress' })
  expect(await rowIn(on, await aComment({ on }))).toMatchObject({ via: null })
})

test('old comments are offered on the page that follows a confirmed address', async () => {
  const person = await aPerson()
  const { identity } = await anOldComment(await aPublication(), person.email)
  await anOldComment(await aPublication(), 'somebody@else.example')
  const request = asking('/account/settings?done=address', await signedIn(person))
  const { said } = await answerOf(() => settings({ request, params: {}, context: { nonce: '' } }))
  expect(said).toMatchObject({ done: 'address', claimable: [{ id: identity, comments: 1 }] })
})
