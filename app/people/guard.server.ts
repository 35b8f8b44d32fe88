import { redirectDocument } from '@remix-run/node'
import { actOf, recordRefusal } from '#app/audit/record-refusal.server.ts'
import { db } from '#app/platform/database.server.ts'
import { typedBy } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { mayDo, roleFor, type Act } from './permissions.ts'
import { ROLE_NAMES, SECOND_FACTOR_PAGES, type Viewer } from './person.ts'
import { signInWith } from './sign-in-page.ts'
import { viewerOf } from './viewer.server.ts'

/**
 * The first line of every staff loader and action: lets in whoever the permission table says. Answers
 * 401 or 403 with a page, keeping what was typed. Whose own something is, the verb settles.
 */
export async function requireAct(request: Request, act: Act): Promise<Viewer> {
  const viewer = await requirePerson(request)
  if (mayDo(viewer, act) !== 'no') return viewer
  if (viewer.awaits) await sendToSecondFactor(request, viewer.awaits)
  const needed = roleFor(act)
  await recordRefusal(db, { ...actOf(request), why: 'not_yours', needed: act, person: viewer })
  const whose = needed ? ROLE_NAMES[needed] : 'others'
  const because = `This page is for ${whose}, and you are signed in as ${viewer.name}.`
  throw refuse({ status: 403, problem: 'not_yours', because })
}

export async function requireMember(request: Request, act: Act) {
  const viewer = await requireAct(request, act)
  if (!viewer.appointment) throw refuse({ status: 403, problem: 'not_yours' })
  return { ...viewer, appointment: viewer.appointment }
}

async function sendToSecondFactor(request: Request, awaits: NonNullable<Viewer['awaits']>) {
  const page = `${SECOND_FACTOR_PAGES[awaits]}?${new URLSearchParams({ return_to: pathOf(request) })}`
  if (isRead(request)) throw redirectDocument(page)
  const kept = await typedBy(request)
  throw refuse({ status: 401, problem: 'signed_out', kept, signInAt: page })
}

/** With `returnTo`, an act worth no more than a click sends to sign-in rather than to a page of its own. */
export async function requirePerson(
  request: Request,
  { returnTo }: { returnTo?: string } = {},
): Promise<Viewer> {
  const viewer = await viewerOf(request)
  if (viewer) return viewer
  if (returnTo) throw redirectDocument(signInAt(returnTo))
  if (!isRead(request)) {
    const kept = await typedBy(request)
    throw refuse({ status: 401, problem: 'signed_out', kept, signInAt: signInWith('') })
  }
  throw redirectDocument(signInAt(pathOf(request)))
}

/** Before what would hurt in wrong hands: whoever has not shown for ten minutes who they are, does again. */
export async function requireFreshProof(request: Request): Promise<Viewer> {
  const viewer = await requirePerson(request)
  if (viewer.session.isFresh) return viewer
  if (isRead(request)) throw redirectDocument(proofAt(pathOf(request)))
  const kept = await typedBy(request)
  throw refuse({ status: 401, problem: 'prove_again', kept, signInAt: proofAt(pathOf(request)) })
}

function proofAt(returnTo: string) {
  return `/account/proof?${new URLSearchParams({ return_to: returnTo })}`
}

export function signInAt(returnTo: string) {
  return `/sign-in?${new URLSearchParams({ return_to: returnTo })}`
}

function isRead({ method }: Request) {
  return method === 'GET' || method === 'HEAD'
}

/** The page a person wanted, without the framework's own suffix and parameters. */
function pathOf(request: Request) {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('_routes')
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  return `${pathname.replace(/\.data$/, '')}${query}`
}
