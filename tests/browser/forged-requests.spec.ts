import { request as httpRequest } from 'node:http'
import { expect, test, type Page } from 'playwright/test'
import { signedIn } from './people.ts'

test('only the providers’ own callbacks are open, whatever the address is dressed up as', async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, 'Marjorie Teale', { baseURL })
  for (const path of ['..%2Fget-session', '..%2Flist-sessions', '..%2Ferror', 'github']) {
    const answer = await page.request.get(`/api/auth/callback/${path}`, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(404)
    expect(await answer.text()).not.toContain('marjorie@')
  }
})

test('a sign-in that comes back late is told so on our own page', async ({ page }) => {
  await page.goto('/api/auth/callback/ambleford-id?code=x&state=y')
  await expect(page.getByText('You were not signed in')).toBeVisible()
})

test('a form from another site, and one without end, are refused before they are read', async ({
  request,
  baseURL,
}) => {
  const elsewhere = await request.post('/sign-in', {
    headers: { origin: 'https://evil.example' },
    form: { return_to: '/' },
  })
  expect(elsewhere.status()).toBe(403)
  const huge = await request.post('/sign-in', { form: { return_to: 'x'.repeat(600_000) } })
  expect(huge.status()).toBe(413)
  expect(await statusOfChunked(`${baseURL}/sign-in`)).toBe(411)
})

test('an address or a cookie that cannot be decoded has a page, not a stack', async ({
  request,
}) => {
  const broken = await request.get('/publications/%ff')
  expect(broken.status()).toBeLessThan(500)
  expect(await broken.text()).not.toContain('node_modules')
  const cookie = await request.get('/', { headers: { cookie: 'folkmoot-form=%ff' } })
  expect(cookie.status()).toBe(200)
})

test('what a person sees signed in is kept by no browser, but for the pages on which they write', async ({
  browser,
  page,
  baseURL,
}) => {
  const marjorie = await signedIn(browser, 'Marjorie Teale', { baseURL })
  for (const path of ['/', '/account', '/publications', '/officer/queue']) {
    const answer = await marjorie.request.get(path)
    expect(answer.headers()['cache-control'], path).toBe('private, no-store')
  }
  expect(await cachingOf(marjorie, '/publications/a-library-that-opens')).toBe('private, no-cache')
  expect(await cachingOf(page, '/')).toBe('private, no-cache')
  expect(await cachingOf(page, '/sign-in')).toBe('private, no-store')
})

test('no page runs a script or a style that is not its own', async ({ browser, baseURL }) => {
  const officer = await signedIn(browser, 'Moira Finch', { baseURL })
  const complaints: string[] = []
  officer.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text())
  })
  for (const path of ['/', '/publications/a-library-that-opens', '/officer/queue']) {
    const answer = await officer.goto(path)
    const policy = answer?.headers()['content-security-policy'] ?? ''
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}';/)
    expect(policy, path).not.toContain('unsafe')
    expect(answer?.headers()['permissions-policy'], path).toContain('camera=()')
  }
  await officer.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "run by a stranger"'
    document.body.append(script)
  })
  expect(await officer.title()).not.toBe('run by a stranger')
  expect(complaints).toHaveLength(1)
})

async function cachingOf(page: Page, path: string) {
  return (await page.request.get(path)).headers()['cache-control']
}

function statusOfChunked(address: string) {
  return new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = httpRequest(address, { method: 'POST', headers }, (answer) => {
      resolve(answer.statusCode)
      sent.destroy()
    })
    sent.once('error', reject)
    sent.write('return_to=')
    sent.write('x'.repeat(1_000))
  })
}
