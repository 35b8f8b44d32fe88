import { actOf, recordRefusal } from '#app/audit/record-refusal.server.ts'
import { LARGEST_FORM, LARGEST_WITH_FILE } from './largest.ts'
import { config } from './config.server.ts'
import { db } from './database.server.ts'
import { refuse } from './refuse.server.ts'
import { isOurToken } from './form-token.server.ts'

type Reading = { withFile?: boolean }

/** Reads a posted form. Another site's, a forged or an oversized one is answered with a page of its own. */
export async function readForm(request: Request, { withFile = false }: Reading = {}) {
  if (isFromElsewhere(request)) {
    await recordRefusal(db, { ...actOf(request), why: 'from_elsewhere', person: null })
    throw refuse({ status: 403, problem: 'from_elsewhere' })
  }
  const form = await bodyOf(request, withFile ? LARGEST_WITH_FILE : LARGEST_FORM)
  if (!isOurToken(request, String(form.get('form_token') ?? ''))) {
    await recordRefusal(db, { ...actOf(request), why: 'form_expired', person: null })
    throw refuse({ status: 403, problem: 'form_expired', kept: keptFields(form) })
  }
  return form
}

/** What a person had typed, for a page that gives it back to them. */
export async function typedBy(request: Request) {
  if (isFromElsewhere(request)) return []
  return keptFields(await bodyOf(request.clone(), LARGEST_FORM))
}

async function bodyOf(request: Request, largest: number) {
  if (Number(request.headers.get('content-length') ?? 0) > largest) {
    throw refuse({ status: 413, problem: 'too_large' })
  }
  try {
    return await request.formData()
  } catch {
    throw refuse({ status: 400, problem: 'unreadable' })
  }
}

function isFromElsewhere(request: Request) {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  if (site && site !== 'same-origin' && site !== 'none') return true
  return origin !== null && origin !== config.origin
}

/** What belongs to the form itself and is drawn anew. */
const OWN_FIELDS = ['form_token', 'form_drawn', 'homepage']

/** Everything a person typed or chose. */
export function keptFields(form: FormData): [string, string][] {
  const typed: [string, string][] = []
  for (const [field, value] of form) {
    if (typeof value === 'string' && !OWN_FIELDS.includes(field)) typed.push([field, value])
  }
  return typed
}
