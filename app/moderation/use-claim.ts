import { useRevalidator } from '@remix-run/react'
import { useContext, useEffect, useRef, useState } from 'react'
import { FormTokenContext } from '#app/ui/post-form.tsx'
import { CLAIM_LAPSES_AFTER, HEARTBEAT_EVERY } from './claim.ts'

export type Claim = 'own' | { by: string } | null

/** `claimant` and `holder` as the page was drawn. */
type Opened = {
  reference: string | null
  isWaiting: boolean
  claimant: string | null
  holder: { name: string } | null
}

/**
 * Takes a comment while its card is open, says so every minute, and puts it back on every way out.
 * Null until the server has answered. Nobody is held to be there whom nothing was heard of.
 */
export function useClaim({ reference, isWaiting, claimant, holder }: Opened): Claim {
  const token = useContext(FormTokenContext)
  const [claim, setClaim] = useState<Claim>(null)
  const ask = useRef<(() => void) | null>(null)

  useEffect(() => {
    if (!reference || !isWaiting) return setClaim(null)
    const address = `/officer/comments/${reference}/claim`
    const form = () => new URLSearchParams({ form_token: token, leaving: 'yes' })
    let lastActive = Date.now()
    let hasLeft = false
    const noteActive = () => {
      lastActive = Date.now()
    }
    const beat = async () => {
      if (Date.now() - lastActive > CLAIM_LAPSES_AFTER) return
      const answer = await fetch(`${address}/heartbeat`, { method: 'POST', body: form() })
      const said = (await answer.json()) as { ok?: boolean; by?: string }
      // Taken while the officer was leaving already.
      if (hasLeft) release()
      else setClaim(answer.ok ? 'own' : said.by ? { by: said.by } : null)
    }
    const release = () => navigator.sendBeacon(`${address}/release`, form())
    const keep = () => void beat().catch(() => setClaim(null))
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && keep()

    ask.current = keep
    keep()
    const timer = setInterval(keep, HEARTBEAT_EVERY)
    const activity = ['pointermove', 'keydown', 'scroll'] as const
    for (const act of activity) addEventListener(act, noteActive, { passive: true })
    addEventListener('pagehide', release)
    addEventListener('pageshow', comeBack)
    return () => {
      hasLeft = true
      ask.current = null
      clearInterval(timer)
      for (const act of activity) removeEventListener(act, noteActive)
      removeEventListener('pagehide', release)
      removeEventListener('pageshow', comeBack)
      setClaim(null)
      release()
    }
  }, [reference, isWaiting, token])

  // The page says somebody else has it now: this officer, perhaps, who took it over.
  useEffect(() => ask.current?.(), [claimant])

  const { revalidate } = useRevalidator()
  const colleague = claim === null || claim === 'own' ? null : claim.by
  const isNews = colleague !== null && colleague !== holder?.name
  useEffect(() => {
    if (isNews) revalidate()
  }, [isNews, revalidate])

  return claim
}
