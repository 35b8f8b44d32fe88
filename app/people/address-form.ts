import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'
import { addressFrom } from './address.ts'
import { displayName } from './display-name.ts'

/** An address, asked for in these words where it is missing. */
export function addressAsked(missing: string) {
  return words({
    missing,
    longest: 254,
    tooLong: 'The email address must be 254 characters or fewer',
    keepsHidden: true,
  }).transform((typed, context) => {
    const address = addressFrom(typed)
    if (address) return address
    context.addIssue('Enter an email address in the correct format, like name@example.com')
    return z.NEVER
  })
}

export const Address = addressAsked('Enter your email address')

const LONGEST_NAME = 60

export const Name = words({
  missing: 'Enter the name to show beside your comments',
  longest: LONGEST_NAME,
  tooLong: `The name must be ${LONGEST_NAME} characters or fewer`,
}).transform(displayName)

export function parseAddress(form: FormData) {
  return parseForm(z.object({ email: Address }), form)
}

export function parseName(form: FormData) {
  return parseForm(z.object({ name: Name }), form)
}

export function parseGuest(form: FormData) {
  return parseForm(z.object({ name: Name, guest_email: Address, kept: z.uuid() }), form)
}
