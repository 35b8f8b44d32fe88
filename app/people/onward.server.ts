import { redirect } from '@remix-run/node'
import type { Answered, Offered } from './accept-offer.server.ts'
import { forgetOffer } from './offer.server.ts'
import { sayOnce } from './say-once.server.ts'
import { signInWith } from './sign-in-page.ts'

/** Where somebody goes on to after saying whether two accounts are theirs. */
export function onwardFrom({ return_to }: Offered, answered: Answered) {
  const headers = new Headers({ 'Set-Cookie': forgetOffer() })
  if (!answered.ok) {
    const error = answered.why === 'staff' ? 'staff' : 'provider'
    return redirect(`/account/credentials?${new URLSearchParams({ error })}`, { headers })
  }
  if (answered.cookie) headers.append('Set-Cookie', answered.cookie)
  headers.append('Set-Cookie', sayOnce(answered.said))
  return redirect(signInWith(withoutDone(return_to)), { headers })
}

/** What was to be said if nobody had been asked is not true of the answer. */
function withoutDone(returnTo: string) {
  return returnTo.replace(/\?done=added$/, '')
}
