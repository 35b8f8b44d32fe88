import { request as httpRequest } from 'node:http'
import { expect, test } from 'playwright/test'
import { signedIn } from './people.ts'

test('only the provider’s own callback is open, whatever the address is dressed up as', async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, 'Marjorie Teale', { baseURL })
  for (const path of ['..%2Fget-session', '..%2Flist-sessions', '..%2Ferror', 'google']) {
    const answer = await page.request.get(`/api/auth/callback/${path}`, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(404)
    expect(await answer.text()).not.toContain('marjorie@')
  }
})

test('a sign-in that comes back late is told so on our own page', async ({ page }) => {
  await page.goto('/api/auth/callback/ambleford-id?code=x&state=y')
  await expect(page.getByText('did not sign you in')).toBeVisible()
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
