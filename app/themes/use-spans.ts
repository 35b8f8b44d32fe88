import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { chosenAfter, spanOfChosen, wordSpans, type Chosen, type Span } from './span.ts'

/** Words selected with the mouse, or with the arrow keys once the text has the focus; forgotten after the latest coding. */
export function useSpans(text: string, latest: string) {
  const element = useRef<HTMLDivElement>(null)
  const chosen = useRef<Chosen | null>(null)
  const [span, setSpan] = useState<Span | null>(null)

  useEffect(() => {
    const take = () => {
      const selected = element.current && selectedIn(element.current)
      if (selected) setSpan(selected)
    }
    document.addEventListener('selectionchange', take)
    return () => document.removeEventListener('selectionchange', take)
  }, [])

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    event.preventDefault()
    const most = wordSpans(text).length
    const by = event.key === 'ArrowRight' ? 1 : -1
    chosen.current = chosenAfter(chosen.current, { by, grows: event.shiftKey, most })
    const wanted = spanOfChosen(text, chosen.current)
    if (wanted && element.current) select(element.current, wanted)
  }

  const forget = () => {
    chosen.current = null
    document.getSelection()?.removeAllRanges()
    setSpan(null)
  }
  // Once they are coded, the next theme is about the whole again.
  const forgetting = useRef(forget)
  forgetting.current = forget
  useEffect(() => forgetting.current(), [latest])
  return { element, span, press, forget }
}

function selectedIn(words: Element): Span | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!words.contains(range.commonAncestorContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(words)
  before.setEnd(range.startContainer, range.startOffset)
  const text = range.toString()
  const startsAt = before.toString().length + (text.length - text.trimStart().length)
  return text.trim() ? { startsAt, endsAt: startsAt + text.trim().length } : null
}

function select(words: Element, span: Span) {
  const [from, to] = [placeIn(words, span.startsAt), placeIn(words, span.endsAt)]
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at)
}

/** The text node a place in the words is in: marks divide them into several. */
function placeIn(words: Element, place: number) {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
  let passed = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? ''
    if (place <= passed + length) return { node, at: place - passed }
    passed += length
  }
  return null
}
