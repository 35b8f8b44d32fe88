import { redirectDocument } from '@remix-run/node'
import { actOf, recordRefusal } from '#app/audit/record-refusal.server.ts'
import { db } from '#app/platform/database.server.ts'
import { typedBy } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { holds, ROLE_NAMES, type Role, type Viewer } from './person.ts'
import { viewerOf } from './viewer.server.ts'

/** The first line of every staff loader and action. Answers 401 or 403 with a page, keeping what was typed. */
export async function requireRole(request: Request, role: Role): Promise<Viewer> {
  const viewer = await requirePerson(request)
  if (holds(viewer, role)) return viewer
  await recordRefusal(db, { ...actOf(request), why: 'not_yours', needed: role, person: viewer })
  throw refuse({
    status: 403,
    problem: 'not_yours',
    because: `This page is for ${ROLE_NAMES[role]}, and you are signed in as ${viewer.name}.`,
  })
}

export async function requireMember(request: Request) {
  const viewer = await requireRole(request, 'member')
  if (!viewer.appointment) throw refuse({ status: 403, problem: 'not_yours' })
  return { ...viewer, appointment: viewer.appointment }
}

/** With `returnTo`, an act worth no more than a click sends to sign-in rather than to a page of its own. */
export async function requirePerson(
  request: Request,
  { returnTo }: { returnTo?: string } = {},
): Promise<Viewer> {
  const viewer = await viewerOf(request)
  if (viewer) return viewer
  if (returnTo) throw redirectDocument(signInAt(returnTo))
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const kept = await typedBy(request)
    throw refuse({ status: 401, problem: 'signed_out', kept, signInAt: signInAt('/account') })
  }
  throw redirectDocument(signInAt(pathOf(request)))
}

/** Before what somebody at an unlocked device must not do: asks again for who it is, when ten minutes have passed. */
export async function requireFreshProof(request: Request, returnTo = pathOf(request)) {
  const viewer = await requirePerson(request)
  if (viewer.session.isFresh) return viewer
  throw redirectDocument(`/account/proof?${new URLSearchParams({ return_to: returnTo })}`)
}

export function signInAt(returnTo: string) {
  return `/sign-in?${new URLSearchParams({ return_to: returnTo })}`
}

/** The page a person wanted, without the framework's own suffix and parameters. */
function pathOf(request: Request) {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('_routes')
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  return `${pathname.replace(/\.data$/, '')}${query}`
}
