import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'

const WithdrawalForm = z.object({
  reason: words({
    missing: 'Give the reason: it stands where the page was',
    longest: 400,
    tooLong: 'Reason must be 400 characters or fewer',
  }),
})

export function parseWithdrawal(form: FormData) {
  return parseForm(WithdrawalForm, form)
}
