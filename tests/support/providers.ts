import { startAmblefordId } from '#app/demo/ambleford-id.server.ts'
import { config } from '#app/platform/config.server.ts'
import { loader as callback } from '#app/routes/account/sign-in-callback.tsx'
import { action as start } from '#app/routes/account/sign-in-provider.tsx'
import { afterAll, beforeAll } from 'vitest'
import { going, type Browser } from './browser.ts'

/** Ambleford ID and the providers it plays, for the tests of one file. */
export function withAmblefordId() {
  let stop: (() => void) | undefined
  beforeAll(async () => {
    const server = await startAmblefordId()
    stop = () => {
      server.close()
      server.closeAllConnections()
    }
  })
  afterAll(() => stop?.())
}

type By = { by: string; fields?: Record<string, string> }

/** Presses a provider's button; answers where the provider is to be found. */
export async function startingBy(browser: Browser, { by, fields = {} }: By) {
  const path = `/sign-in/providers/${by}`
  const answer = await browser.send(start, { path, params: { provider: by }, fields })
  const { said } = answer
  const isGoing = typeof said === 'object' && said !== null && 'goTo' in said
  if (!isGoing) throw new Error(`Not sent to ${by}: ${answer.status} ${answer.location}`)
  return String(said.goTo)
}

/** Goes through a provider's own pages, choosing somebody; answers the address it sends back to. */
export async function choosing(goTo: string, person: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let at: { url: string; form?: URLSearchParams } = { url: goTo }
  for (let steps = 0; steps < 12; steps += 1) {
    const page = await fetch(at.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(at.form ? { method: 'POST', body: at.form } : {}),
    })
    for (const cookie of page.headers.getSetCookie()) {
      const [name = '', ...value] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value.join('='))
    }
    const location = page.headers.get('location')
    const next = location ? new URL(location, at.url) : null
    if (next?.origin === config.origin) return next
    at = next ? { url: next.href } : formIn(await page.text(), at.url, person)
  }
  throw new Error(`${goTo} never sends back.`)
}

function formIn(html: string, url: string, person: string) {
  const action = /<form method="post" action="([^"]+)">/.exec(html)?.[1]
  if (!action) throw new Error(`${url} has no form: ${html.slice(0, 200)}`)
  const form = new URLSearchParams({ person })
  const [firstForm = ''] = html.split('</form>')
  for (const [, name = '', value = ''] of firstForm.matchAll(HIDDEN)) form.set(name, value)
  return { url: new URL(action.replaceAll('&amp;', '&'), url).href, form }
}

const HIDDEN = /<input type="hidden" name="([^"]+)" value="([^"]*)">/g

/** Comes back from a provider, by whichever address. */
export function comingBack(browser: Browser, { by, to }: { by: string; to: URL | string }) {
  return browser.open(callback, going(String(to), { provider: by }))
}

type SigningIn = By & { as: string }

/** The whole way there and back. */
export async function signingIn(browser: Browser, { by, as, fields = {} }: SigningIn) {
  const to = await choosing(await startingBy(browser, { by, fields }), as)
  return comingBack(browser, { by, to })
}
