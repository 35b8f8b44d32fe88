import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Browser, type Page } from 'playwright/test'
import { signedIn } from '../browser/people.ts'
import { walksByKeyboard } from './keyboard.ts'
import { prepared } from './prepared.ts'
import { pagesInRoutes, VISITS, type Visit } from '../support/pages.ts'

const SMALLEST = { width: 320, height: 640 }
const TEXT_AT_200 = 'html { font-size: 200% }'

test('every page in routes.ts is looked at', async () => {
  const drawn = (await pagesInRoutes()).map((page) => page.path)
  expect(Object.keys(VISITS).sort()).toEqual([...new Set(drawn)].sort())
})

for (const visit of Object.values(VISITS).flat()) {
  test(`${visit.path} ${visit.as ? `as ${visit.as}` : 'signed out'}`, async ({
    browser,
    baseURL,
  }) => {
    const page = await visitorFor(browser, { visit, baseURL })
    await findsNothing(page)
    await walksByKeyboard(page)
    await page.setViewportSize(SMALLEST)
    await expectNoSidewaysScroll(page, '320 pixels')
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.evaluate(enlarge, TEXT_AT_200)
    await expectNoSidewaysScroll(page, 'text at 200%')
    await page.context().close()
  })
}

/** A style sheet made by a script is allowed by the page's content security policy; a style element is not. */
function enlarge(rule: string) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rule)
  document.adoptedStyleSheets = [sheet]
}

/** Everything in light colours; dark ones change nothing but contrast. */
async function findsNothing(page: Page) {
  await expectNoViolations(of(page), 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolations(of(page).withRules(['color-contrast']), 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
}

/** What passes is many times what is wanted, and is not carried over. */
function of(page: Page) {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
}

async function expectNoViolations(axe: AxeBuilder, colours: string) {
  // No page has frames, so there is no need of the blank page where results of frames are joined.
  const { violations } = await axe.setLegacyMode(true).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`)
  expect.soft(found, `axe in ${colours} colours`).toEqual([])
}

async function expectNoSidewaysScroll(page: Page, at: string) {
  const widths = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: window.innerWidth,
  }))
  expect.soft(widths.content, `width at ${at}`).toBeLessThanOrEqual(widths.window)
}

type Setting = { visit: Visit; baseURL: string | undefined }

async function visitorFor(browser: Browser, { visit, baseURL }: Setting) {
  if (visit.path === 'kept comment') return keptComment(browser, { visit, baseURL })
  if (visit.path.startsWith('prepared: ')) {
    const page = await visitor(browser, baseURL)
    await prepared(page, visit.path.slice('prepared: '.length))
    return page
  }
  const path = await fill(browser, { visit, baseURL })
  const page = visit.as
    ? await known(browser, { name: visit.as, baseURL })
    : await visitor(browser, baseURL)
  await page.goto(path)
  return page
}

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>
const signedInAs = new Map<string, Cookies>()

/** Signs each person in once, and comes back with their cookies. */
async function known(browser: Browser, who: { name: string; baseURL: string | undefined }) {
  const { name, baseURL } = who
  const storageState = signedInAs.get(name)
  if (storageState) {
    const context = await browser.newContext({ storageState, ...(baseURL ? { baseURL } : {}) })
    return context.newPage()
  }
  const page = await signedIn(browser, name, { baseURL })
  await page.waitForLoadState()
  signedInAs.set(name, await page.context().storageState())
  return page
}

async function visitor(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  return context.newPage()
}

/** Finds the ids an address needs by walking to them, as its reader would. */
async function fill(browser: Browser, { visit, baseURL }: Setting) {
  const { path } = visit
  const options = { baseURL }
  const own = OWN.find(([name]) => path.includes(name))
  if (own) return path.replace(own[0], await referenceOf(browser, { own, ...options }))
  const start = STARTS.find(([name]) => path.includes(name))
  if (!start) return path
  const [name, from, link] = start
  const staff = await known(browser, { name: visit.as ?? '', ...options })
  await staff.goto(from)
  const href = await hrefOf(staff.locator(link).first())
  await staff.context().close()
  const stem = name === '{publication}' ? href.replace(/\/draft$/, '') : href
  return path.replace(name, stem)
}

const OWN = [
  ['{own}', 'Marjorie Teale', 'Published'],
  ['{returned}', 'Umar S', 'Returned to you for a change'],
] as const

type Own = { own: (typeof OWN)[number]; baseURL: string | undefined }

async function referenceOf(browser: Browser, { own: [, author, state], baseURL }: Own) {
  const page = await known(browser, { name: author, baseURL })
  await page.goto('/account')
  const row = page.getByRole('listitem').filter({ hasText: state }).first()
  const trace = await hrefOf(row.getByRole('link', { name: /What became of it/ }))
  await page.context().close()
  return trace.split('/')[2] ?? ''
}

const STARTS = [
  [
    '{unread}',
    '/officer/reviews/housing-allocations-review/contributions',
    'a[href*="/bench/"]:not([href$="/bench"])',
  ],
  [
    '{letter}',
    '/officer/reviews/library-service-review/contributions?channel=letter',
    'a[href*="/bench/"]:not([href$="/bench"])',
  ],
  ['{theme}', '/officer/reviews/housing-allocations-review/themes', '.cards a[href*="/themes/"]'],
  ['{requested}', '/officer/replies?state=requested', '.cards h2 a'],
  ['{drafted}', '/officer/replies?state=drafted', '.cards h2 a'],
  ['{with_member}', '/officer/replies?state=with_member', '.cards h2 a'],
  ['{published_reply}', '/officer/replies?state=published', '.cards h2 a'],
  ['{to_sign}', '/member', 'a[href^="/replies-to-sign/"]'],
  ['{publication}', '/member', 'a[href$="/draft"]'],
  ['{unanswered}', '/member', 'a[href$="/reply"]'],
  ['{waiting}', '/officer/queue', 'a.row'],
  ['{own sanction}', '/account/sanctions', '.cards a'],
  ['{complaint}', '/officer/complaints', '.cards a'],
  ['{appealed}', '/officer/sanctions', '.cards a'],
  ['{person}', '/admin/people', '.rows a'],
  ['{officer}', '/admin/people', '.rows a:has-text("Moira Finch")'],
  ['{disposition}', '/member/reviews/library-service-review', 'li[id^="theme-"]'],
] as const

async function hrefOf(link: ReturnType<Page['locator']>) {
  const href = await link.getAttribute('href')
  if (href) return href
  const theme = (await link.getAttribute('id'))?.replace('theme-', '')
  return `/member/reviews/library-service-review/dispositions?theme=${theme}`
}

async function keptComment(browser: Browser, { visit, baseURL }: Setting) {
  const page = await visitor(browser, baseURL)
  await page.goto('/publications/the-mill-meadow-park')
  await page.getByLabel('Your comment').fill('Leave the long grass by the river.')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('button', { name: 'Continue with Ambleford ID' }).click()
  await page.getByRole('button', { name: visit.as ?? '', exact: true }).click()
  await page.waitForURL('**/comments/finish')
  return page
}
