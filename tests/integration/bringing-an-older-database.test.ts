import { sql } from 'kysely'
import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { keptFor } from '#app/comments/browser.server.ts'
import { keptComments } from '#app/comments/keep.server.ts'
import { signInWith } from '#app/people/come-back.server.ts'
import { configuredProviders } from '#app/people/providers.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { db } from '#app/platform/database.server.ts'
import { migrate, schemaVersion } from '#db/migrate.server.ts'
import { asItWasAfter } from '../support/older-database.ts'
import { asking } from '../support/session.ts'

/** As it stood when Better-auth signed people in: the last migration of that time, with its rows. */
const BEFORE = '010-telling'
const AT = '2026-11-20T09:00:00.000Z'
const LATER = '2026-11-20T10:00:00.000Z'

beforeAll(async () => {
  await asItWasAfter(BEFORE)
  await somebodyOfEachKind()
  await whatTheyLeftBehind()
  await migrate(db)
})

async function somebodyOfEachKind() {
  for (const [id, verified] of [
    ['marjorie', 1],
    ['sam', 0],
  ] as const) {
    await sql`insert into person (id, name, email, email_verified, created_at, updated_at)
      values (${id}, ${id}, ${`${id}@ambleford.example`}, ${verified}, ${AT}, ${AT})`.execute(db)
    await sql`insert into credential (id, person_id, provider, subject, created_at, updated_at)
      values (${`${id}-council`}, ${id}, 'council', ${`${id}-at-the-council`}, ${AT}, ${AT})
      `.execute(db)
    await sql`insert into session (id, person_id, token, expires_at, created_at, updated_at)
      values (${`${id}-session`}, ${id}, ${`${id}-token`}, '2099-01-01', ${AT}, ${AT})`.execute(db)
  }
  await sql`insert into role_grant (id, person_id, role, granted_at)
    values ('grant', 'marjorie', 'officer', ${AT})`.execute(db)
  await sql`insert into legacy_identity (id, provider, source, source_author, display_name, email,
    created_at) values ('old', 'WordPress', 'blog', '7', 'Marjorie',
    'marjorie@ambleford.example', ${AT})`.execute(db)
}

async function whatTheyLeftBehind() {
  await sql`insert into appointment (id, person_id, holder_name, post, started_on, created_at)
    values ('post', 'sam', 'Sam', 'Libraries', '2024-05-20', ${AT})`.execute(db)
  await sql`insert into publication (id, slug, kind, voice, moderation, appointment_id, edition,
    first_published_at, created_by, created_at) values ('page', 'page', 'post', 'member',
    'after_publication', 'post', 1, ${AT}, 'sam', ${AT})`.execute(db)
  await sql`insert into edition (id, publication_id, number, title, summary, body, html, change,
    published_by, published_at) values ('edition', 'page', 1, 'A library', 'Open longer.',
    'Tell us.', '<p>Tell us.</p>', 'major', 'sam', ${AT})`.execute(db)
  await sql`insert into comment (id, reference, publication_id, root_id, depth, person_id,
    author_name, state, consideration, shown_as, revision, submitted_at, published_at)
    values ('comment', 'C-1', 'page', 'comment', 0, 'marjorie', 'Marjorie', 'published', 'unread',
    'text', 1, ${AT}, ${AT})`.execute(db)
  await sql`insert into comment_revision (id, comment_id, number, body, public_html, submitted_at)
    values ('revision', 'comment', 1, 'Keep the maps.', '<p>Keep the maps.</p>', ${AT})`.execute(db)
  await sql`insert into kept_comment (id, secret_hash, publication_id, body, submission_key,
    kept_at, expires_at) values ('kept', ${hashOf('this-browsers-secret')}, 'page',
    'And the reading room.', 'key', ${AT}, '2026-11-21T09:00:00.000Z')`.execute(db)
  await sql`insert into owed_mail (id, mail, person_id, about_id, dedupe_key, owed_at,
    attempt_after, attempts, last_error) values ('mail', 'comment-received', 'marjorie', 'revision',
    'comment-received:revision:marjorie', ${AT}, ${AT}, 2, 'refused')`.execute(db)
}

function hashOf(secret: string) {
  return createHash('sha256').update(secret).digest('hex')
}

async function personCalled(id: string) {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

test('it comes up to date', async () => {
  const ran = await sql<{ name: string }>`select name from schema_migration order by name`.execute(
    db,
  )
  expect(ran.rows.at(-1)?.name).toBe(schemaVersion())
})

test('a confirmed address stays, and one that was never confirmed goes', async () => {
  expect(await personCalled('marjorie')).toMatchObject({
    email: 'marjorie@ambleford.example',
    email_confirmed_at: AT,
  })
  expect(await personCalled('sam')).toMatchObject({ email: null, email_confirmed_at: null })
})

test('comments, posts, roles and imported names stay whose they were', async () => {
  const comment = await db.selectFrom('comment').selectAll().executeTakeFirstOrThrow()
  expect(comment).toMatchObject({ person_id: 'marjorie', state: 'published', may_stay: 0 })
  const post = await db.selectFrom('appointment').selectAll().executeTakeFirstOrThrow()
  expect(post.person_id).toBe('sam')
  const grant = await db.selectFrom('role_grant').selectAll().executeTakeFirstOrThrow()
  expect(grant).toMatchObject({ person_id: 'marjorie', role: 'officer', source: 'invitation' })
  const identity = await db.selectFrom('legacy_identity').selectAll().executeTakeFirstOrThrow()
  expect(identity).toMatchObject({ email: 'marjorie@ambleford.example', person_id: null })
})

test('owed mail stays owed, with what was tried', async () => {
  const owed = await db.selectFrom('owed_mail').selectAll().execute()
  expect(owed).toMatchObject([
    { id: 'mail', person_id: 'marjorie', category: 'received', attempts: 2, sent_at: null },
  ])
})

test('words typed before signing in are still there for the browser that sent them', async () => {
  const browser = keptFor(asking('/', 'folkmoot-kept=this-browsers-secret'))
  const kept = await keptComments(db, { browser, person: null, at: LATER })
  expect(kept.map(({ body }) => body)).toEqual(['And the reading room.'])
})

test('everyone signs in anew, for sessions were kept in clear', async () => {
  expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
  expect(await viewerOf(asking('/', 'folkmoot-session=marjorie-token'))).toBeNull()
})

const ISSUER = 'https://login.ambleford.example'

function signingIn({
  by,
  subject,
  issuer = ISSUER,
}: {
  by: string
  subject: string
  issuer?: string
}) {
  const [provider] = configuredProviders({
    [`${by}_CLIENT_ID`]: 'folkmoot',
    [`${by}_CLIENT_SECRET`]: 'secret',
    [`${by}_ISSUER`]: issuer,
  })
  if (!provider) throw new Error('No provider is on.')
  const who = { name: 'Somebody', confirmedEmail: null, label: '', assurance: [], groups: [] }
  const identity = { subject, issuer, ...who }
  return signInWith(db, asking('/'), { provider, identity, returnTo: '', at: LATER })
}

function credentials() {
  return db.selectFrom('credential').select(['person_id', 'provider', 'issuer']).execute()
}

test('nobody comes in by another provider that uses the same number for somebody', async () => {
  const subject = 'marjorie-at-the-council'
  expect(await signingIn({ by: 'DIRECTORY', subject })).toMatchObject({ ok: true, next: 'on' })
  const [, , stranger] = await credentials()
  expect(stranger).toMatchObject({ provider: 'directory', issuer: ISSUER })
  expect(['marjorie', 'sam']).not.toContain(stranger?.person_id)
})

test('somebody the council vouched for is known again, and their issuer is then on record', async () => {
  const subject = 'sam-at-the-council'
  expect(await signingIn({ by: 'OIDC', subject })).toMatchObject({ ok: true, next: 'on' })
  const own = (await credentials()).filter(({ person_id }) => person_id === 'sam')
  expect(own).toEqual([{ person_id: 'sam', provider: 'council', issuer: ISSUER }])
})

test('once on record, another issuer at that provider is somebody else', async () => {
  await signingIn({ by: 'OIDC', subject: 'sam-at-the-council' })
  await signingIn({ by: 'OIDC', subject: 'sam-at-the-council', issuer: 'https://other.example' })
  const all = await credentials()
  expect(all.filter(({ person_id }) => person_id === 'sam')).toHaveLength(1)
  expect(all.filter(({ issuer }) => issuer === 'https://other.example')).toHaveLength(1)
})

test('whoever has come by another provider of the same issuer meanwhile is known by that', async () => {
  const subject = 'marjorie-at-the-council'
  await signingIn({ by: 'DIRECTORY', subject })
  const [known] = (await credentials()).filter(({ provider }) => provider === 'directory')
  const came = await signingIn({ by: 'OIDC', subject })
  const session = await db
    .selectFrom('session')
    .select('person_id')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  expect(came.ok).toBe(true)
  expect(session?.person_id).toBe(known?.person_id)
})
