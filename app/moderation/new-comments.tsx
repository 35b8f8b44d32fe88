import { useEffect, useState } from 'react'
import { z } from 'zod'
import { counted } from '#app/ui/counted.ts'

type News = {
  /** Since when the newest comment waited as the page was drawn. */
  newest: string
  address: string
}

/** Says how many came meanwhile; nothing moves under an officer's hand. Without scripts, a link looks again. */
export function NewComments({ newest, address }: News) {
  const fresh = useFreshComments(newest)
  return (
    <p className="new-comments" role="status">
      {fresh > 0 ? (
        <>
          <strong>{fresh >= MOST ? `${MOST} or more` : counted(fresh, 'new comment')}.</strong>{' '}
          <a href={address}>Show {fresh === 1 ? 'it' : 'them'}</a>
        </>
      ) : (
        <a href={address}>Look again</a>
      )}
    </p>
  )
}

const MOST = 50
const Waiting = z.array(z.string())

/** Listens while the page is looked at, and to nothing while it is hidden or left alone. */
function useFreshComments(newest: string) {
  const [fresh, setFresh] = useState(0)
  useEffect(() => {
    setFresh(0)
    let events: EventSource | null = null
    const close = () => {
      events?.close()
      events = null
    }
    const open = () => {
      if (events || document.hidden) return
      events = new EventSource('/officer/queue/events')
      events.onmessage = ({ data }: MessageEvent<string>) => {
        const waiting = Waiting.safeParse(JSON.parse(data))
        if (waiting.success) setFresh(waiting.data.filter((since) => since > newest).length)
      }
    }
    const idle = idleAfter(IDLE_MS, close, open)
    const turn = () => (document.hidden ? close() : open())
    open()
    document.addEventListener('visibilitychange', turn)
    return () => {
      document.removeEventListener('visibilitychange', turn)
      idle()
      close()
    }
  }, [newest])
  return fresh
}

/** Shorter than a session bears without use, so that listening alone keeps nobody signed in. */
const IDLE_MS = 15 * 60_000

function idleAfter(milliseconds: number, sleep: () => void, wake: () => void) {
  let timer = setTimeout(sleep, milliseconds)
  const active = () => {
    clearTimeout(timer)
    timer = setTimeout(sleep, milliseconds)
    wake()
  }
  addEventListener('keydown', active)
  addEventListener('pointerdown', active)
  return () => {
    clearTimeout(timer)
    removeEventListener('keydown', active)
    removeEventListener('pointerdown', active)
  }
}
