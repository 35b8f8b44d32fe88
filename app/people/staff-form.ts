import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'
import { Address } from './address-form.ts'

export function parseInvitation(form: FormData) {
  const Invitation = z.object({
    email: Address,
    role: z.enum(['officer', 'administrator'], { error: 'Choose a role' }),
  })
  return parseForm(Invitation, form)
}

const LONGEST_POST = 120

const Appointment = z.object({
  post: words({
    missing: 'Enter the post, such as Cabinet Member for Libraries',
    longest: LONGEST_POST,
    tooLong: `The post must be ${LONGEST_POST} characters or fewer`,
  }),
  started_on: z.iso.date({ error: 'Enter the first day' }),
  portfolio: z
    .union([z.uuid(), z.literal('')])
    .optional()
    .transform((id) => id || null),
})

export function parseAppointment(form: FormData) {
  return parseForm(Appointment, form)
}

export function parseRemoval(form: FormData) {
  return parseForm(z.object({ removed_on: z.iso.date({ error: 'Enter a day' }) }), form)
}

export function parseLastDay(form: FormData) {
  return parseForm(z.object({ ended_on: z.iso.date({ error: 'Enter the last day' }) }), form)
}
