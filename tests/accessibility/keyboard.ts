import { expect, type Page } from 'playwright/test'

const STOPS = 25

type Stop = { tag: string; words: string; isSeen: boolean; isMarked: boolean }

/** Walks the first stops of the Tab key: the skip link first, and each one seen and marked as focused. */
export async function walksByKeyboard(page: Page) {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const stops: Stop[] = []
  for (let press = 0; press < STOPS; press += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(describeFocus)
    if (!stop) break
    stops.push(stop)
  }
  expect.soft(stops[0]?.words, 'the first stop').toContain('Skip to main content')
  expect
    .soft(
      stops.filter(({ isSeen }) => !isSeen),
      'stops nobody sees',
    )
    .toEqual([])
  expect
    .soft(
      stops.filter(({ isMarked }) => !isMarked),
      'stops without a mark',
    )
    .toEqual([])
}

function describeFocus(): Stop | null {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  // A radio or checkbox of GOV.UK is drawn on its label, the native one lying transparent over it.
  const { width, height } = focused.getBoundingClientRect()
  const style = getComputedStyle(focused)
  const isBoxed = focused.matches('[type=radio], [type=checkbox]')
  // A date's calendar button has the focus itself, within the field, and the browser's own mark.
  const isInner = !focused.matches(':focus')
  return {
    tag: focused.tagName,
    words: (focused.textContent ?? '').trim().slice(0, 40),
    isSeen: width > 1 && height > 1 && style.visibility === 'visible',
    isMarked: isBoxed || isInner || style.outlineStyle !== 'none' || style.boxShadow !== 'none',
  }
}
