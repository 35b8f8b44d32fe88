import { expect, test, type Browser, type Page } from 'playwright/test'
import { letter } from '#app/mail/letter.ts'
import { chapterRows, PAGE_END, pageStart } from '#app/people/data-page.server.tsx'
import { renderMarkdown, renderSections } from '#app/platform/markdown.server.ts'
import { hostilePieces, takeDown, writeAllOfThem } from '../support/hostile-page.ts'
import { databaseOf } from './command-line.ts'
import { mailAbout, signedIn } from './people.ts'

test.setTimeout(240_000)

test('hostile words on the pages that show them run nothing and reach nobody', async ({
  browser,
  baseURL,
}) => {
  const url = databaseOf(test.info().project.name)
  const { slug, references } = await writeAllOfThem(url)
  const [first = '', last = ''] = [references[0], references.at(-1)]
  const officer = await signedIn(browser, 'Moira Finch', { baseURL })
  const watched = await watching(officer)
  // At once: the outbox shows the newest mails, and other stories send many.
  await mailAbout(officer, { subject: 'C-HOSTILE0' })
  await pressAndPoint(officer)
  expect(await strangersOn(officer, '.own-words *'), 'outbox').toEqual([])
  for (const path of [
    `/publications/${slug}`,
    '/publications?before=2021-01-01T00:00:00.000Z~x',
    `/publications/${slug}/comments/new?in_reply_to=${first}`,
    `/publications/${slug}/editions`,
    ...references.map((reference) => `/comments/${reference}`).slice(0, 10),
    `/comments/${last}/reports/new`,
    `/officer/comments/${first}`,
    `/officer/comments/${last}`,
    '/officer/saved-replies',
    '/moderation-register?month=2020-06',
    '/officer/figures?month=2020-06',
  ]) {
    const answer = await officer.goto(path)
    expect(answer?.status(), path).toBeLessThan(400)
    await pressAndPoint(officer)
    expect(await strangersOn(officer), path).toEqual([])
  }
  for (const path of [`/officer/comments/${last}`, `/publications/${slug}`, '/officer/figures']) {
    await expectDataAlone(officer, `${path}.data`)
    await withoutLoading(officer, { from: '/officer/saved-replies', to: path })
    expect(await strangersOn(officer), path).toEqual([])
  }
  for (const path of [
    `/publications/${slug}/comments.atom`,
    `/api/v1/publications/${slug}/comments`,
  ]) {
    const answer = await officer.request.get(path)
    expect(answer.headers()['content-type']).toMatch(/^application\/(atom\+xml|json)/)
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
  }
  await takeDown(url)
  expect(watched.found).toEqual([])
})

/** What a script is given, opened as if it were a page, is no page to a browser. */
async function expectDataAlone(page: Page, path: string) {
  const answer = await page.request.get(path)
  expect(answer.status(), path).toBe(200)
  expect(answer.headers()['content-type'], path).toMatch(/^text\/x-script/)
  expect(answer.headers()['x-content-type-options'], path).toBe('nosniff')
  await page.goto(path).catch(() => null)
}

/** As a script draws the next page, from its data alone. */
async function withoutLoading(page: Page, { from, to }: { from: string; to: string }) {
  await page.goto(from)
  await page.waitForFunction(() => '__remixRouter' in window)
  await page.evaluate((address) => Reflect.get(window, '__remixRouter').navigate(address), to)
  await page.waitForURL(`**${to}`)
  await pressAndPoint(page)
}

test('even where no policy of ours would stop a script, none of them runs', async ({
  browser,
  baseURL,
}) => {
  const page = await aPageOf(browser, baseURL)
  const watched = await watching(page)
  for (const words of hostilePieces()) {
    const { lead, sections } = renderSections(words)
    const link = { words: 'Read it', address: 'http://localhost/comments/C-1' }
    const message = { subject: words.slice(0, 100), paragraphs: [words], quote: words, link }
    const envelope = { council: 'Ambleford', to: words.slice(0, 60), because: 'you wrote it' }
    const about = { council: 'Ambleford', name: words.slice(0, 60), at: '2026-11-02T09:00:00.000Z' }
    for (const html of [
      `<div class="prose">${renderMarkdown(words)}</div>`,
      `<div class="prose">${[lead, ...sections.map((section) => section.html)].join('')}</div>`,
      letter(message, envelope).html,
      `${pageStart(about)}${chapterRows([{ body: words, note: words }], 'https://ambleford.example')}${PAGE_END}`,
    ]) {
      await page.setContent(html, { waitUntil: 'domcontentloaded' })
      await pressAndPoint(page)
      expect(await strangersOn(page)).toEqual([])
    }
  }
  expect(watched.found).toEqual([])
})

test('a canary that is touched, a request elsewhere and a strange tag would be noticed', async ({
  browser,
  baseURL,
}) => {
  const page = await aPageOf(browser, baseURL)
  const watched = await watching(page)
  await page.goto('/house-rules')
  await page.evaluate(() => {
    const prose = document.createElement('div')
    prose.className = 'prose'
    prose.innerHTML = '<img src="https://evil.example/x.png" onerror="1">'
    document.body.append(prose)
    alert('a canary')
  })
  await expect.poll(() => watched.found.length).toBeGreaterThan(1)
  expect(await strangersOn(page)).toEqual(['img', 'img src', 'img onerror'])
})

async function aPageOf(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  return context.newPage()
}

/** Notes whatever a hostile text might bring about: a dialog, a script stopped or run, a request elsewhere. */
async function watching(page: Page) {
  const found: string[] = []
  const note = (words: string) => found.push(words)
  page.on('dialog', (dialog) => {
    note(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (said) => {
    if (/Content Security Policy|Refused to/i.test(said.text())) note(said.text())
  })
  page.on('pageerror', (error) => note(`error ${error.message}`))
  page.on('popup', (popup) => note(`popup ${popup.url()}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') note(`request ${request.url()}`)
  })
  return { found }
}

/** Things that wait for a hand: links are pressed by script, without leaving the page. */
async function pressAndPoint(page: Page) {
  await page.evaluate(() => {
    const stay = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link && link.protocol !== 'javascript:') event.preventDefault()
    }
    document.addEventListener('click', stay, true)
    for (const element of document.querySelectorAll<HTMLElement>(
      '.prose *, .words *, blockquote, p',
    )) {
      for (const kind of ['mouseover', 'mousemove', 'focus', 'click', 'keydown', 'input']) {
        element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }))
      }
      if (element instanceof HTMLAnchorElement) element.click()
    }
    document.removeEventListener('click', stay, true)
  })
}

/** Tags and attributes in what people wrote that are not of the list, as the browser has read them. */
function strangersOn(page: Page, within = '.prose *, .words *') {
  return page.evaluate((written) => {
    const tags = new Set(
      `a strong em b i del code br sub sup abbr mark p ul ol li blockquote pre h2 h3 h4 hr table thead
       tbody tr th td dl dt dd`.split(/\s+/),
    )
    const attributes = new Set(['href', 'title', 'rel', 'scope', 'class'])
    const safe = /^(https?:|mailto:|#|\/(?![/\\]))/
    const handled = [...document.querySelectorAll('main *')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    )
    const framed = [
      ...document.querySelectorAll('main :is(script, iframe, object, embed, base, style)'),
    ]
    return [
      ...handled,
      ...framed.map(({ tagName }) => tagName),
      ...[...document.querySelectorAll(written)].flatMap((element) => {
        const tag = element.tagName.toLowerCase()
        const strange = element.getAttributeNames().filter((name) => !attributes.has(name))
        const href = element.getAttribute('href')
        return [
          ...(tags.has(tag) ? [] : [tag]),
          ...strange.map((name) => `${tag} ${name}`),
          ...(href !== null && !safe.test(href) ? [`href ${href}`] : []),
        ]
      }),
    ]
  }, within)
}
