import { expect, test } from 'vitest'
import { askForExport } from '#app/exports/ask.server.ts'
import { emptyExports } from '#app/exports/empty.server.ts'
import { stateOf } from '#app/exports/export.ts'
import { workOffExports } from '#app/exports/work-off.server.ts'
import { writeExport } from '#app/exports/write.server.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { loader as fileLoader } from '#app/routes/officer/export-file.ts'
import { action } from '#app/routes/officer/exports.tsx'
import {
  aComment,
  aMomentLater,
  anOfficer,
  aPublication,
  eventsAbout,
} from '../support/ambleford.ts'
import { aFileOf, bytesOf, theExport, workOff } from '../support/exporting.ts'
import { aReview } from '../support/review.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'

async function asked(format: 'csv' | 'json' = 'csv') {
  const [review, officer, at] = [await aReview(), await anOfficer(), aMomentLater()]
  const id = await askForExport(db, engine, { review, format, officer, at })
  return { review, officer, id, at }
}

test(
  'a file is made in a thread of its own, and says how far it is',
  { timeout: 60_000 },
  async () => {
    const on = await aPublication()
    await aComment({ on, body: 'Keep the maps.' })
    const [review, officer] = [await aReview([on]), await anOfficer()]
    const id = await askForExport(db, engine, { review, format: 'csv', officer, at: now() })
    expect(stateOf(await theExport(id))).toBe('waiting')
    expect(await workOffExports(db, engine, { clock: now })).toBe(true)
    const made = await theExport(id)
    expect(stateOf(made)).toBe('made')
    expect(made).toMatchObject({ contributions: 1, gathered: 1, lease: null })
    expect((await bytesOf(id)).toString()).toContain('Keep the maps.')
    expect(await workOffExports(db, engine, { clock: now })).toBe(false)
    expect((await eventsAbout(review)).slice(-3)).toEqual([
      'review.opened',
      'review.export_asked',
      'review.export_made',
    ])
  },
)

test('two officers who ask for the same file wait for one', async () => {
  const [review, at] = [await aReview(), aMomentLater()]
  const [moira, tariq] = [await anOfficer(), await anOfficer('Tariq Aziz')]
  const ids = await Promise.all(
    [moira, tariq].map((officer) =>
      askForExport(db, engine, { review, format: 'pdf', officer, at }),
    ),
  )
  expect(new Set(ids).size).toBe(1)
})

test('a file larger than a piece comes back byte for byte', async () => {
  const on = await aPublication()
  for (let n = 0; n < 3; n += 1) await aComment({ on, body: `${n} ${'ŵ'.repeat(4_900)}` })
  const { id, bytes } = await aFileOf({ review: await aReview([on]), format: 'json' })
  expect(bytes.length).toBe((await theExport(id)).size)
  expect(JSON.parse(bytes.toString()).contributions).toHaveLength(3)
})

test('what an officer asked for is downloaded by officers, and each download is on record', async () => {
  const { review, officer, id } = await asked('json')
  await workOff(now())
  const request = asking('/file', await signedIn(officer))
  const answer = await fileLoader({
    request,
    params: { slug: review.slug, id },
    context: { nonce: '' },
  })
  expect(answer.headers.get('content-disposition')).toMatch(/filename="which-[\w-]+\.json"/)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(JSON.parse(await answer.text())).toMatchObject({ report: { themes: [] } })
  expect(await eventsAbout(review)).toContain('review.export_taken')
})

test('a file of one review is not found at the address of another', async () => {
  const [{ officer, id }, other] = [await asked(), await aReview()]
  await workOff(now())
  const request = asking('/file', await signedIn(officer))
  const params = { slug: other.slug, id }
  const answer = await answerOf(() => fileLoader({ request, params, context: { nonce: '' } }))
  expect(answer.status).toBe(404)
})

test('after seven days the file is gone, and that it was made stays on record', async () => {
  const { review, id } = await asked()
  const at = now()
  await workOff(at)
  await emptyExports(db, after(at, 7 * DAY - 1))
  expect(stateOf(await theExport(id))).toBe('made')
  await emptyExports(db, after(at, 7 * DAY))
  expect(stateOf(await theExport(id))).toBe('gone')
  expect((await bytesOf(id)).length).toBe(0)
  expect(await eventsAbout(review)).toContain('review.export_ended')
})

test('a file that cannot be made says so, and can be asked for again', async () => {
  const { review, officer, id } = await asked()
  const write = () => Promise.reject(new Error('Out of memory'))
  await workOffExports(db, engine, { clock: now, write })
  expect(stateOf(await theExport(id))).toBe('failed')
  expect(await eventsAbout(review)).toContain('review.export_failed')
  const again = await askForExport(db, engine, { review, format: 'csv', officer, at: now() })
  expect(again).not.toBe(id)
  await workOff(now())
  expect(stateOf(await theExport(again))).toBe('made')
})

test('a server that stopped midway leaves the file to the next, and one that never ends is given up', async () => {
  const { id, at } = await asked()
  const dies = () => new Promise<void>((resolve) => resolve())
  await workOffExports(db, engine, { clock: () => at, write: dies })
  expect(stateOf(await theExport(id))).toBe('being_made')
  expect(await workOff(at)).toBe(false)
  const later = after(at, DAY)
  expect(await workOff(later)).toBe(true)
  expect(stateOf(await theExport(id))).toBe('made')

  const other = await asked()
  for (let day = 1; day <= 4; day += 1) {
    await workOffExports(db, engine, { clock: () => after(other.at, day * DAY), write: dies })
  }
  expect(stateOf(await theExport(other.id))).toBe('failed')
})

test('who lost the lease writes nothing', async () => {
  const { id, at } = await asked()
  const where = { council: 'Ambleford', site: 'http://localhost', clock: () => at }
  let said = ''
  await workOffExports(db, engine, {
    clock: () => at,
    write: async (leased) => {
      await db.updateTable('review_export').set({ lease: 'another' }).where('id', '=', id).execute()
      await writeExport(db, { ...leased, ...where }).catch((error: Error) => {
        said = error.message
      })
    },
  })
  expect(said).toBe('Another server makes it now.')
  expect((await bytesOf(id)).length).toBe(0)
  expect(stateOf(await theExport(id))).toBe('being_made')
})

test('whoever chooses nothing is asked to', async () => {
  const [review, officer] = [await aReview(), await anOfficer()]
  const request = sending('/exports', {}, { cookie: await signedIn(officer) })
  const params = { slug: review.slug }
  const answer = await answerOf(() => action({ request, params, context: { nonce: '' } }))
  expect(answer).toMatchObject({ status: 422, said: { errors: { format: 'Select what to make' } } })
})
