import { expect, test, type APIRequestContext, type Browser } from 'playwright/test'
import { ACTS, type Who } from '#app/people/permissions.ts'
import { addressesIn, staffRoutes, type StaffRoute } from '../support/staff-routes.ts'
import { databaseOf } from './command-line.ts'
import { signedIn } from './people.ts'

/** What a script asks for instead of a page (`.data`), by name of a route or whole. */

test.setTimeout(300_000)

const PEOPLE: Partial<Record<Who, string>> = {
  resident: 'Marjorie Teale',
  member: 'Cllr Priya Okafor',
  officer: 'Moira Finch',
  administrator: 'Ada Clerk',
}
const EVERYBODY: Who[] = ['visitor', 'resident', 'member', 'officer', 'administrator']

type Place = { browser: Browser; baseURL: string | undefined }

async function askerFor(who: Who, { browser, baseURL }: Place): Promise<APIRequestContext> {
  const name = PEOPLE[who]
  if (name) return (await signedIn(browser, name, { baseURL })).request
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  return context.request
}

for (const who of EVERYBODY) {
  test(`${who}: what is shut to them is no data for them either`, async ({ browser, baseURL }, {
    project,
  }) => {
    const addressOf = await addressesIn(databaseOf(project.name))
    const shut = (await staffRoutes()).filter(({ act }) => ACTS[act][who] === 'no')
    expect(shut.length).toBeGreaterThan(who === 'officer' ? 50 : 100)
    const asker = await askerFor(who, { browser, baseURL })
    for (const route of shut.filter(({ shows }) => shows)) {
      const address = addressOf(route.path)
      if (!route.layout) await expectShut(asker, address)
      await expectNothingIn(asker, { route, address: `${address}.data` })
      const named = `${address}.data?_routes=${encodeURIComponent(route.id)}`
      await expectNothingIn(asker, { route, address: named })
    }
    const token = await formTokenOf(asker)
    for (const { path } of shut) {
      const options = { form: { form_token: token, body: 'Typed.' }, maxRedirects: 0 }
      const answer = await asker.post(`${addressOf(path)}.data`, options)
      expect([401, 403, 405], path).toContain(answer.status())
      expect(await answer.text(), path).not.toMatch(DATA_OF_STAFF)
    }
  })
}

/** What stands beside a page is asked for by its name alone, at the address of any page. */
test('what stands beside every page of theirs tells others nothing', async ({
  browser,
  baseURL,
}) => {
  for (const who of EVERYBODY) {
    const asker = await askerFor(who, { browser, baseURL })
    for (const [audience, page] of Object.entries(FIRST_PAGES)) {
      const layout = `routes/${audience}/layout`
      const named = `${page}.data?_routes=${encodeURIComponent(layout)}`
      const text = await (await asker.get(named, { maxRedirects: 0 })).text()
      const isNothing = /^\[\{("_1":2\},"routes\/\w+\/layout",\{"_3":-\d\},"data"|\})\]\s*$/.test(
        text,
      )
      const isTheirs = who === 'officer' && audience === 'officer'
      expect(isNothing, `${who} at ${named}: ${text}`).toBe(!isTheirs)
    }
  }
})

const FIRST_PAGES = { member: '/member', officer: '/officer/queue', admin: '/admin/people' }

/** A staff route with something in it. */
const DATA_OF_STAFF = /"routes\/(member|officer|admin)\/[\w-]+",\{"_\d+":\d+\},"data"/

type Asked = { route: StaffRoute; address: string }

async function expectNothingIn(asker: APIRequestContext, { route, address }: Asked) {
  const text = await expectShut(asker, address)
  expect(text, address).not.toMatch(DATA_OF_STAFF)
  const isRefused =
    text.includes('["SingleFetchRedirect",') ||
    new RegExp(`"${route.id}",\\{"_\\d+":\\d+\\},"error",\\["ErrorResponse"`).test(text) ||
    /"problem","(not_yours|not_found)"/.test(text)
  expect(isRefused, `${address}: ${text}`).toBe(true)
}

async function expectShut(asker: APIRequestContext, address: string) {
  const answer = await asker.get(address, { maxRedirects: 0 })
  const to = answer.headers()['location'] ?? ''
  const isSentToSignIn = [202, 302].includes(answer.status()) && to.startsWith('/sign-in?')
  expect(isSentToSignIn || answer.status() === 403, `${address}: ${answer.status()} ${to}`).toBe(
    true,
  )
  return answer.text()
}

async function formTokenOf(asker: APIRequestContext) {
  const text = await (await asker.get('/house-rules.data')).text()
  return /"formToken","([\w-]+)"/.exec(text)?.[1] ?? ''
}
