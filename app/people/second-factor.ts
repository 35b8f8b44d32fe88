import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'

/** RFC 6238 as every authenticator has it: six digits, 30 seconds, SHA-1. */
export const TOTP = { digits: 6, period: 30, algorithm: 'SHA1' } as const

export const RECOVERY_CODES = 10

const Code = words({
  missing: 'Enter the code',
  longest: 40,
  tooLong: 'The code is six digits, or a recovery code such as 4KT7Q-9XWPM',
}).transform((code) => code.replace(/[\s-]/g, '').toUpperCase())

export function parseCode(form: FormData) {
  return parseForm(z.object({ code: Code }), form)
}

export const WRONG_CODE =
  'That code does not count. Wait for the next one, or check the clock of your device'

/** A code from an authenticator; anything else can only be a recovery code. */
export function isTotp(code: string) {
  return /^\d{6}$/.test(code)
}
