import { useNavigation } from '@remix-run/react'
import { useEffect, useRef, type RefObject } from 'react'
import { KEY_ACTS, type KeyAct, type OfficerKeys } from './keys.ts'

type Pressed = OfficerKeys & { guide: RefObject<HTMLDialogElement> }

/** Lets an officer work by single keys, outside fields. Each presses what carries it on the page. */
export function useKeys({ keys, areOn, guide }: Pressed) {
  const isIdle = useRef(true)
  isIdle.current = useNavigation().state === 'idle'

  useEffect(() => relabel({ keys, areOn }))

  useEffect(() => {
    if (!areOn) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.defaultPrevented || isTyping(event.target) || !isIdle.current) return
      const found = KEY_ACTS.find(({ act }) => keys[act] === event.key)
      if (!found) return
      event.preventDefault()
      if (found.act === 'guide') guide.current?.showModal()
      else perform(found.act, found.usual)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [keys, areOn, guide])
}

function isTyping(target: EventTarget | null) {
  if (!(target instanceof Element)) return false
  return target.closest('input, textarea, select, dialog, [contenteditable]') !== null
}

function perform(act: KeyAct, usual: string) {
  if (act === 'next') return step(1)
  if (act === 'previous') return step(-1)
  if (act === 'filter') return openFilters()
  const button = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].find(
    (element) => usualOf(element) === usual,
  )
  button?.click()
}

/** Opens the comment after or before the one that is open, and the next page after the last. */
function step(by: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>('a.row')]
  const current = rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
  const wanted = rows[current + by]
  if (wanted) {
    wanted.click()
    wanted.scrollIntoView({ block: 'nearest' })
  } else if (by === 1) document.querySelector<HTMLAnchorElement>('a[rel=next]')?.click()
}

function openFilters() {
  const summary = document.getElementById('more-filters')
  const details = summary?.closest('details')
  if (details) details.open = true
  summary?.focus()
}

function usualOf(element: HTMLElement) {
  return element.dataset.usualKey ?? element.getAttribute('aria-keyshortcuts')
}

/** Buttons are drawn with their usual keys; whoever chose others reads theirs. */
function relabel({ keys, areOn }: OfficerKeys) {
  for (const element of document.querySelectorAll<HTMLElement>(
    '[aria-keyshortcuts], [data-usual-key]',
  )) {
    const usual = usualOf(element)
    const act = KEY_ACTS.find((known) => known.usual === usual)?.act
    if (!act || !usual) continue
    element.dataset.usualKey = usual
    if (areOn) element.setAttribute('aria-keyshortcuts', keys[act])
    else element.removeAttribute('aria-keyshortcuts')
    const cap = element.querySelector('kbd')
    if (!cap) continue
    cap.textContent = keys[act]
    cap.hidden = !areOn
  }
}
