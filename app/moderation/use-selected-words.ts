import { useEffect, useRef } from 'react'

/** Words selected in the comment go into the form, with which of several places is meant. */
export function useSelectedWords(chosen: () => void) {
  const section = useRef<HTMLElement>(null)
  const told = useRef(chosen)
  told.current = chosen
  useEffect(() => {
    const take = () => {
      const words = section.current?.querySelector('[data-words]')
      const selected = words && selectionIn(words)
      if (!selected) return
      fill('words', selected.text)
      fill('place', selected.place)
      told.current()
    }
    document.addEventListener('selectionchange', take)
    return () => document.removeEventListener('selectionchange', take)
  }, [])
  return section
}

function selectionIn(words: Element) {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!words.contains(range.commonAncestorContainer)) return null
  const text = range.toString().trim()
  if (!text) return null
  const before = document.createRange()
  before.selectNodeContents(words)
  before.setEnd(range.startContainer, range.startOffset)
  const earlier = timesIn(before.toString(), text)
  const all = timesIn(words.textContent ?? '', text)
  return { text, place: all > 1 && earlier < 9 ? String(earlier + 1) : 'all' }
}

function timesIn(text: string, words: string) {
  return text.split(words).length - 1
}

function fill(name: string, value: string) {
  const field = document.getElementById(name)
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
    field.value = value
  }
}
