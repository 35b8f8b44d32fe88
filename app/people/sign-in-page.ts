import type { Trouble } from './trouble.ts'

/** Where a form of the sign-in page goes: the address too says where its sender was going. */
export function formAddress(path: string, returnTo: string) {
  return returnTo ? `${path}?${new URLSearchParams({ return_to: returnTo })}` : path
}

/** The sign-in page, on the way to where somebody was going. */
export function signInWith(returnTo: string, error?: Trouble) {
  const search = new URLSearchParams()
  if (returnTo) search.set('return_to', returnTo)
  if (error) search.set('error', error)
  return search.size > 0 ? `/sign-in?${search}` : '/sign-in'
}
