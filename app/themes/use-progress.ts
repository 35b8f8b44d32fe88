import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const EVERY = 3_000

/** With scripts, the page looks by itself how far a machine has come. */
export function useProgress(isGoingOn: boolean) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isGoingOn) return
    const looking = setInterval(revalidate, EVERY)
    return () => clearInterval(looking)
  }, [isGoingOn, revalidate])
}
