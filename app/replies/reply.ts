import { z } from 'zod'
import { LONGEST_COMMENT } from '#app/comments/comment.ts'
import { parseForm, words } from '#app/platform/parse-form.ts'

const ReplyForm = z.object({
  body: words({
    missing: 'Enter the reply',
    longest: LONGEST_COMMENT,
    tooLong: `The reply must be ${LONGEST_COMMENT.toLocaleString('en-GB')} characters or fewer`,
  }),
  submission_key: z.uuid({ error: 'Send the form again' }),
})

export function parseReply(form: FormData) {
  return parseForm(ReplyForm, form)
}
