import { z } from 'zod'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import type { CommentTable, ConsiderationState, PublicationState } from '#db/schema/comments.ts'

export const LONGEST_COMMENT = 5_000

/** Replies nest this deep on the page; deeper ones say whom they answer. */
export const DEEPEST_NESTING = 4

export type CommentText = {
  body: string
  sectionKey: string | null
  /** As the author states it: nobody checks either. */
  onBehalfOf: string | null
  ward: string | null
  /** Whether the text may stay, nameless, if they close their account. */
  mayStay: boolean
  submissionKey: string
}

const LONGEST_ORGANISATION = 120
const LONGEST_WARD = 80

/** An optional line about the author. */
function line(longest: number, tooLong: string) {
  return words({ longest, tooLong })
    .optional()
    .transform((text) => text?.replace(/\s+/g, ' ') || null)
}

const Body = words({
  missing: 'Enter your comment',
  longest: LONGEST_COMMENT,
  tooLong: `Your comment must be ${LONGEST_COMMENT.toLocaleString('en-GB')} characters or fewer`,
})

const CommentForm = z
  .object({
    body: Body,
    section: words({ longest: 120, tooLong: 'Choose a section from the list' })
      .optional()
      .transform((key) => key || null),
    on_behalf_of: line(
      LONGEST_ORGANISATION,
      `The organisation’s name must be ${LONGEST_ORGANISATION} characters or fewer`,
    ),
    ward: line(LONGEST_WARD, `Your ward or village must be ${LONGEST_WARD} characters or fewer`),
    may_stay: words({ longest: 10, tooLong: 'Send the form again' }).optional(),
    submission_key: z.uuid({ error: 'Send the form again' }),
  })
  .transform((form): CommentText => ({
    body: form.body,
    sectionKey: form.section,
    onBehalfOf: form.on_behalf_of,
    ward: form.ward,
    mayStay: form.may_stay === 'yes',
    submissionKey: form.submission_key,
  }))

export function parseComment(form: FormData): Parsed<CommentText> {
  return parseForm(CommentForm, form)
}

const RevisionForm = z.object({ body: Body })

export function parseRevision(form: FormData) {
  return parseForm(RevisionForm, form)
}

type Standing = { state: PublicationState; published_at: string | null }

/**
 * What the public sees in a comment's place. The one answer to "may it be read?": the column
 * `shown_as` holds it, and every page, feed and export reads that column.
 */
export function shownAs(
  { state, published_at }: Standing,
  ruleLeavesPlaceholder: boolean,
): CommentTable['shown_as'] {
  if (state === 'published') return 'text'
  if (state === 'withheld') return ruleLeavesPlaceholder ? 'placeholder' : 'nothing'
  return published_at === null ? 'nothing' : 'placeholder'
}

/** Its own author may take a comment back while it is theirs to take. */
export function canBeWithdrawn({ state }: { state: PublicationState }) {
  return state === 'published' || state === 'held' || state === 'returned'
}

type Editable = { state: PublicationState; submitted_at: string }

const EDIT_WITHIN = 15 * 60_000

/** Its author may change what was returned, and for a quarter of an hour what was just sent. */
export function canBeRevised({ state, submitted_at }: Editable, now: string) {
  if (state === 'returned') return true
  const isFresh = Date.parse(now) - Date.parse(submitted_at) < EDIT_WITHIN
  return isFresh && (state === 'published' || state === 'held')
}

export const STATE_NAMES: Record<PublicationState, string> = {
  held: 'Waiting for a moderator',
  published: 'Published',
  returned: 'Returned to you for a change',
  lapsed: 'Lapsed',
  withheld: 'Not published',
  removed: 'Removed',
  withdrawn: 'Withdrawn',
}

export const CONSIDERATION_NAMES: Record<ConsiderationState, string> = {
  unread: 'Not read yet',
  read: 'Read',
  coded: 'Coded',
  verified: 'Verified',
  excluded: 'Excluded',
}

const REFERENCE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Seven letters out of thirty: among 100,000 comments, one new reference in 200,000 is taken. */
export const REFERENCE_LENGTH = 7

/** Short enough to read out over the telephone: C-7F3K2XB. */
export function referenceFrom(random: Uint8Array) {
  const letters = [...random].map((byte) => REFERENCE_LETTERS[byte % REFERENCE_LETTERS.length])
  return `C-${letters.join('')}`
}
