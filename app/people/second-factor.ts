import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'

/** RFC 6238 as every authenticator has it: six digits, 30 seconds, SHA-1. */
export const TOTP = { digits: 6, period: 30, algorithm: 'SHA1' } as const

export const RECOVERY_CODES = 10

const NO_CODE = 'Enter six digits, or a recovery code such as 4KT7Q-9XWPM'

const Code = words({
  missing: 'Enter the code',
  longest: 40,
  tooLong: NO_CODE,
}).transform((code) => code.replace(/[\s-]/g, '').toUpperCase())

export function parseCode(form: FormData) {
  return parseForm(z.object({ code: Code.refine(isTotpOrRecovery, NO_CODE) }), form)
}

/** The first code of a new authenticator, for which no recovery code stands in. */
export function parseFirstCode(form: FormData) {
  return parseForm(z.object({ code: Code.refine(isTotp, NO_TOTP) }), form)
}

const NO_TOTP = 'Enter the six digits your authenticator shows'

export const WRONG_CODE =
  'That code does not count. Wait for the next one, or check the clock of your device'

/** A code from an authenticator; anything else can only be a recovery code. */
export function isTotp(code: string) {
  return /^\d{6}$/.test(code)
}

function isTotpOrRecovery(code: string) {
  return isTotp(code) || /^[A-Z0-9]{10}$/.test(code)
}
