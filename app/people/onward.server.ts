import { redirect } from '@remix-run/node'
import type { Answered, Offered } from './accept-offer.server.ts'
import { forgetOffer } from './offer.server.ts'

/** Where somebody goes on to after saying whether two accounts are theirs. */
export function onwardFrom({ return_to }: Offered, answered: Answered) {
  const headers = new Headers({ 'Set-Cookie': forgetOffer() })
  if (!answered.ok) {
    const error = answered.why === 'staff' ? 'staff' : 'provider'
    return redirect(`/account/credentials?${new URLSearchParams({ error })}`, { headers })
  }
  if (answered.cookie) headers.append('Set-Cookie', answered.cookie)
  return redirect(`/sign-in?${new URLSearchParams({ return_to })}`, { headers })
}
