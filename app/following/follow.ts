import { z } from 'zod'
import { addressFrom } from '#app/people/address.ts'
import { parseForm } from '#app/platform/parse-form.ts'
import type { FollowSubject } from '#db/schema/telling.ts'

/** How long the link in the mail that asks "was it you?" works. */
export const CONFIRM_WITHIN_DAYS = 7

export type Followed = { subject: FollowSubject; title: string | null; slug: string | null }

/** "“A library that opens”", "everything on Housing", "Ambleford Borough Council". */
export function nameOfSubject({ subject, title }: Followed, council: string) {
  if (subject === 'council') return council
  return subject === 'portfolio' ? `everything on ${title}` : `“${title}”`
}

/** What somebody who follows it hears of. */
export const HEARS_OF: Record<FollowSubject, string> = {
  publication:
    'when it changes in substance, when comments are about to close, and if it is withdrawn',
  portfolio: 'when something new is published on it',
  review: 'when it goes to the decision-maker, and what was decided',
  council: 'when anything new is published, and what was decided in every review',
}

/** The page a follow is of. */
export function addressOfSubject({ subject, slug }: Followed) {
  if (subject === 'publication') return `/publications/${slug}`
  if (subject === 'review') return `/reviews/${slug}`
  return subject === 'portfolio' ? `/publications?portfolio=${slug}` : '/'
}

const Often = z.enum(['immediately', 'hourly', 'daily'], { error: 'Choose how often' })

const FollowForm = z.object({ frequency: Often })

export function parseFollow(form: FormData) {
  return parseForm(FollowForm, form)
}

const MailedFollowForm = FollowForm.extend({
  email: z
    .string({ error: 'Enter your email address' })
    .refine((typed) => typed.trim() !== '', { error: 'Enter your email address', abort: true })
    .transform((typed, context) => {
      const address = addressFrom(typed)
      if (address) return address
      context.addIssue('Enter an email address in the correct format, like name@example.com')
      return z.NEVER
    }),
})

/** The same from somebody who is not signed in, who says where to write. */
export function parseMailedFollow(form: FormData) {
  return parseForm(MailedFollowForm, form)
}

/** A person who gave an address and nothing else; shown nowhere, and greeted without a name. */
export const NAMELESS = 'A follower'

/** Where one follows it. */
export function followAddress({ subject, slug }: Pick<Followed, 'subject' | 'slug'>) {
  return subject === 'council' ? '/follow/council' : `/follow/${subject}/${slug}`
}
