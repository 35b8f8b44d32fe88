import { useNavigation } from '@remix-run/react'
import { useEffect, useRef, type RefObject } from 'react'
import type { Keys } from '#app/moderation/keys.ts'

type Pressed = { keys: Keys | null; guide: RefObject<HTMLDialogElement> }

/** Lets an officer code by single keys, outside fields. Each presses what carries it on the page. */
export function useBenchKeys({ keys, guide }: Pressed) {
  const isIdle = useRef(true)
  isIdle.current = useNavigation().state === 'idle'

  useEffect(() => {
    if (!keys) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.defaultPrevented || isTyping(event.target) || !isIdle.current) return
      if (event.key === keys.guide) guide.current?.showModal()
      else if (!carried(event.key)) return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [keys, guide])
}

/** A radio is no field to type in: after a theme, its stance is the next key. */
function isTyping(target: EventTarget | null) {
  if (!(target instanceof Element)) return false
  const field = target.closest('input, textarea, select, dialog, [contenteditable]')
  return field !== null && !(field instanceof HTMLInputElement && field.type === 'radio')
}

function carried(key: string) {
  if (!/^[\x21-\x7e]$/.test(key)) return false
  const element = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`)
  if (!element) return false
  const isForTyping =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.type !== 'radio')
  if (isForTyping || element.dataset.words !== undefined) element.focus()
  else element.click()
  return true
}
