import { useSearchParams } from '@remix-run/react'
import { safeReturn } from '#app/platform/return-to.ts'
import { signInWith } from './sign-in-page.ts'

/** For whoever opens the address of an act rather than pressing its button; where they were going stays. */
export function StartOver({ returnTo }: { returnTo?: string }) {
  const [search] = useSearchParams()
  const onward = returnTo ?? safeReturn(search.get('return_to'), '')
  return (
    <main className="wrap narrow" id="main">
      <h1>Sign in</h1>
      <p>
        Nothing has been sent yet. <a href={signInWith(onward)}>Start from the sign-in page</a>.
      </p>
    </main>
  )
}
