/// <reference types="vite/client" />
import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'
import { aReview } from '../support/review.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'

type Act = (args: LoaderFunctionArgs) => unknown
type StaffRoute = { loader?: Act; action?: Act }

const modules = import.meta.glob<StaffRoute>('../../app/routes/{member,officer,admin}/*.tsx')
const pages = Object.keys(modules).filter((file) => !file.endsWith('/layout.tsx'))

const AUDIENCES = { member: 'member', officer: 'officer', admin: 'administrator' } as const
const PEOPLE = ['resident', 'member', 'officer', 'administrator'] as const
type Who = (typeof PEOPLE)[number]

let cookies: Record<Who, string>
let params: Record<string, string>

beforeAll(async () => {
  const [resident, member, officer, administrator] = [
    await aPerson(),
    await aMember(),
    await anOfficer(),
    await anAdministrator(),
  ]
  cookies = {
    resident: await signedIn(resident),
    member: await signedIn(member),
    officer: await signedIn(officer),
    administrator: await signedIn(administrator),
  }
  const page = await aPublication({ by: member })
  const { slug } = await aReview([page])
  params = { id: page.id, slug, reference: (await aComment({ on: page })).reference }
})

async function anAdministrator() {
  const person = await aPerson('Ada Clerk')
  await db
    .insertInto('role_grant')
    .values({
      id: newId(),
      person_id: person.id,
      role: 'administrator',
      granted_at: aMomentLater(),
    })
    .execute()
  return person
}

function audienceOf(file: string): Who {
  const folder = /routes\/(member|officer|admin)\//.exec(file)?.[1]
  if (folder === 'member' || folder === 'officer' || folder === 'admin') return AUDIENCES[folder]
  throw new Error(`Nobody knows for whom ${file} is.`)
}

const PATH = '/somewhere/for/staff'

async function answerFrom(act: Act, { who, isAction }: { who: Who | null; isAction: boolean }) {
  const cookie = who ? cookies[who] : ''
  const request = isAction ? sending(PATH, { body: 'Typed.' }, { cookie }) : asking(PATH, cookie)
  return answerOf(() => act({ request, params, context: { nonce: '' } }))
}

test('the walk finds the staff’s pages', () => {
  expect(pages.length).toBeGreaterThanOrEqual(20)
})

test('an officer’s own session opens the queue', async () => {
  const { loader } = await theRoute('../../app/routes/officer/queue.tsx')
  const answer = loader && (await answerFrom(loader, { who: 'officer', isAction: false }))
  expect(answer).toMatchObject({ status: 200, said: { queue: { rows: expect.any(Array) } } })
})

test('a session cookie that we did not give out signs nobody in', async () => {
  const { loader } = await theRoute('../../app/routes/officer/queue.tsx')
  const forged = cookies.officer.replace(/=.*$/, `=${'A'.repeat(43)}`)
  const request = asking(PATH, forged)
  const answer = await answerOf(() => loader?.({ request, params, context: { nonce: '' } }))
  expect(answer.location).toMatch(/^\/sign-in/)
})

function theRoute(file: string): Promise<StaffRoute> {
  const load = modules[file]
  if (!load) throw new Error(`There is no ${file}.`)
  return load()
}

describe.each(pages)('%s', (file) => {
  const audience = audienceOf(file)
  const others = PEOPLE.filter((who) => who !== audience)

  test('has a loader, so that nobody reads the page without being asked who they are', async () => {
    expect((await theRoute(file)).loader).toBeTypeOf('function')
  })

  test('sends nobody to sign in, and takes nothing from them', async () => {
    const { loader, action } = await theRoute(file)
    const read = loader && (await answerFrom(loader, { who: null, isAction: false }))
    expect(read).toMatchObject({ status: 302 })
    expect(read?.location).toMatch(/^\/sign-in\?return_to=/)
    if (!action) return
    expect(await answerFrom(action, { who: null, isAction: true })).toMatchObject({
      status: 401,
      said: { problem: 'signed_out', kept: [['body', 'Typed.']] },
    })
  })

  test.each(others)('is not for a %s', async (who) => {
    const { loader, action } = await theRoute(file)
    for (const [act, isAction] of [
      [loader, false],
      [action, true],
    ] as const) {
      if (act) expect((await answerFrom(act, { who, isAction })).status).toBe(403)
    }
  })

  test(`is for a ${audience}`, async () => {
    const { loader, action } = await theRoute(file)
    for (const [act, isAction] of [
      [loader, false],
      [action, true],
    ] as const) {
      const status = act && (await answerFrom(act, { who: audience, isAction })).status
      expect([401, 403]).not.toContain(status)
    }
  })
})
