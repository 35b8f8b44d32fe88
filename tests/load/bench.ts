import { newId } from '#db/id.ts'
import type { Db } from '#db/schema.ts'
import type { SafeHtml } from '#db/safe-html.ts'
import { cookieOf } from './cookie-of.ts'
import { measured, serving } from './serving.ts'

/** Deadline day: how long pages take with many comments. Prints medians and 95th percentiles. */
const THREADS = 1_000
const REPLIES = 4
const WAITING = 10_000
const EVENTS = 50_000
const AT_ONCE = 500
const REQUESTS = 60

const served = await serving()
const { origin, port } = served

try {
  await fill()
  const page = '/publications/a-fairer-list'
  await measure('Home', '/')
  await measure(`Page with ${THREADS * (REPLIES + 1)} comments, oldest first`, page)
  await measure('  most supported first', `${page}?order=supported`)
  await measure('  answered only', `${page}?answered=yes`)
  await measure('Comments as JSON, 100 a page', '/api/v1/publications/a-fairer-list/comments')
  const cookie = await cookieOf('moira', { port })
  await measure(`Queue with ${WAITING} waiting`, '/officer/queue', cookie)
  await measure('  by reason', '/officer/queue?reason=links', cookie)
  await measure('  in a language nobody wrote', '/officer/queue?language=cy', cookie)
  await measure('  next card', `/officer/comments/${await waiting(cookie)}.data`, cookie)
  await measure('Sign-in', '/sign-in')
  const author = await cookieOf('marjorie', { port })
  await measure('Account of whoever wrote them all', '/account', author)
  const administrator = await cookieOf('clerk', { port })
  await measure(`Audit log of ${EVENTS} events`, '/admin/audit', administrator)
  await measure('People', '/admin/people', administrator)
} finally {
  served.stop()
}

/** The reference of a comment an officer would open. */
async function waiting(cookie: string) {
  const page = await fetch(`${origin}/officer/queue`, { headers: { cookie } })
  return /officer\/comments\/([\w-]+)/.exec(await page.text())?.[1] ?? ''
}

async function measure(name: string, path: string, cookie = '') {
  console.log(`${name}: ${await measured({ served, path, cookie, requests: REQUESTS })}`)
}

async function fill() {
  const db = served.open()
  const open = await publication(db, 'a-fairer-list')
  const queue = await publication(db, 'parking-on-the-grove')
  for (let thread = 0; thread < THREADS; thread += 1) {
    const root = await comment(db, { publication: open, place: thread, under: null })
    for (let reply = 0; reply < REPLIES; reply += 1) {
      await comment(db, { publication: open, place: thread, under: root })
    }
  }
  for (let place = 0; place < WAITING; place += 1) {
    await comment(db, { publication: queue, place, under: null, held: true })
  }
  await happen(db)
  await db.destroy()
}

/** A year of an audit log. */
async function happen(db: Db) {
  const [subject, subject_id] = ['comment', newId()]
  for (let first = 0; first < EVENTS; first += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, (_, place) => ({
      id: newId(),
      action: 'comment.published',
      actor_id: null,
      subject,
      subject_id,
      detail: null,
      at: new Date(Date.parse('2026-01-01T09:00:00Z') + (first + place) * 60_000).toISOString(),
    }))
    await db.insertInto('audit_event').values(rows).execute()
  }
}

async function publication(db: Db, slug: string) {
  const found = db.selectFrom('publication').select('id').where('slug', '=', slug)
  return (await found.executeTakeFirstOrThrow()).id
}

type Written = { publication: string; place: number; under: string | null; held?: boolean }

async function comment(db: Db, { publication: on, place, under, held = false }: Written) {
  const id = newId()
  const at = new Date(Date.parse('2026-11-01T09:00:00Z') + place * 60_000).toISOString()
  const author = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('email', '=', 'marjorie@ambleford.example')
    .executeTakeFirstOrThrow()
  const body = `Comment ${place}: the bus, the list, the letter and the eleven weeks of waiting.`
  const revision = newId()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('comment')
      .values({
        id,
        reference: `B-${id}`,
        publication_id: on,
        parent_id: under,
        root_id: under ?? id,
        depth: under ? 1 : 0,
        person_id: author.id,
        author_name: author.name,
        state: held ? 'held' : 'published',
        consideration: held ? 'unread' : 'read',
        shown_as: held ? 'nothing' : 'text',
        revision: 1,
        waiting_since: held ? at : null,
        support_count: place % 40,
        submitted_at: at,
        published_at: held ? null : at,
      })
      .execute()
    const html = `<p>${body}</p>` as SafeHtml
    await trx
      .insertInto('comment_revision')
      .values({
        id: revision,
        comment_id: id,
        number: 1,
        body,
        public_html: html,
        submitted_at: at,
      })
      .execute()
    if (held) {
      const reason = place % 50 === 0 ? ('links' as const) : ('new_contributor' as const)
      const hold = { id: newId(), revision_id: revision, position: 0, reason }
      await trx.insertInto('hold').values(hold).execute()
    }
  })
  return id
}
