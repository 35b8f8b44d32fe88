/// <reference types="vite/client" />
import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#db/id.ts'
import { withdraw } from '#app/publications/withdraw.server.ts'
import { db } from '#app/platform/database.server.ts'
import {
  aComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'
import { allRoutes } from '../support/pages.ts'
import { aReview } from '../support/review.ts'
import { asking, sending, signedIn } from '../support/session.ts'

type Act = (args: LoaderFunctionArgs) => unknown
type RouteModule = { default?: unknown; loader?: Act; action?: Act }

const modules = import.meta.glob<RouteModule>('../../app/routes/**/*.{ts,tsx}')

async function moduleOf({ file }: { file: string }) {
  const load = modules[`../../app/${file}`]
  if (!load) throw new Error(`${file} is no route.`)
  return load()
}

/** What Remix answers by itself, without a page around it. */
async function filesInRoutes() {
  const found = await Promise.all(
    (await allRoutes()).map(async (route) => ({ ...route, ...(await moduleOf(route)) })),
  )
  return found.filter((route) => route.default === undefined)
}

let cookies: string[]
let places: Record<string, string>[]

beforeAll(async () => {
  const [resident, member, officer] = [await aPerson(), await aMember(), await anOfficer()]
  cookies = ['', ...(await Promise.all([resident, member, officer].map((one) => signedIn(one))))]
  const [page, gone] = [await aPublication({ by: member }), await aPublication({ by: member })]
  await withdraw(db, { publication: gone, reason: 'Wrong.', member, at: aMomentLater() })
  const { reference } = await aComment({ on: page })
  places = [
    { slug: page.slug, id: page.id, reference },
    { slug: gone.slug, id: gone.id, reference: 'nothing' },
    { slug: (await aReview([page])).slug, id: newId(), reference: 'nothing' },
    { slug: 'nothing', id: 'nothing', reference: 'nothing' },
  ]
})

/** Remix passes a response on, thrown or not; of anything else that is thrown it makes an answer of its own. */
async function answered(act: Act, request: Request, params: Record<string, string>) {
  try {
    return await act({ request, params, context: { nonce: '' } })
  } catch (thrown) {
    return thrown instanceof Response ? thrown : { thrown }
  }
}

/** Every answer of a route to nobody, a resident, a member and an officer, about each place. */
async function answersOf({ path, loader, action }: { path: string } & RouteModule) {
  const answers: unknown[] = []
  for (const cookie of cookies) {
    for (const params of places) {
      if (loader) answers.push(await answered(loader, asking(path, cookie), params))
      if (action) answers.push(await answered(action, sending(path, {}, { cookie }), params))
    }
  }
  return answers
}

describe('a file that is refused', async () => {
  const files = await filesInRoutes()

  test('is found by the walk', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/account/data/file', '/officer/reviews/:slug/exports/:id/file']),
    )
  })

  test.each(files)('says why in plain English: $path', async (file) => {
    for (const answer of await answersOf(file)) {
      if (!(answer instanceof Response)) throw new Error(`It answered ${JSON.stringify(answer)}`)
      if (answer.status < 400) {
        await answer.body?.cancel()
        continue
      }
      const [said, type] = [await answer.text(), answer.headers.get('content-type')]
      if (type?.startsWith('application/json')) {
        expect(JSON.parse(said)).toEqual({ error: expect.any(String) })
        continue
      }
      expect(type).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(said).toMatch(/<title>[A-Z][^<]+<\/title>.*<h1>[A-Z][^<]+<\/h1>.*<p>/)
    }
  })
})

test.each([
  ['nobody, whose session ended', 0, 'officer/claim-heartbeat.ts', 0, 401, 'You were signed out'],
  ['a resident', 1, 'officer/export-file.ts', 2, 403, 'You cannot see this page'],
  ['an officer, of no such file', 3, 'officer/export-file.ts', 2, 404, 'Page not found'],
])('the title and the status are those of any page: for %s', async (_, who, file, at, ...told) => {
  const { loader, action } = await moduleOf({ file: `routes/${file}` })
  const [cookie = '', params = {}] = [cookies[who], places[at]]
  const act = loader ?? action
  const request = loader ? asking('/file', cookie) : sending('/file', {}, { cookie })
  const answer = act && (await answered(act, request, params))
  if (!(answer instanceof Response)) throw new Error('It did not answer.')
  const [status, title] = told
  expect(answer.status).toBe(status)
  expect(await answer.text()).toContain(`<h1>${title}`)
})
