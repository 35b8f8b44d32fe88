/// <reference types="vite/client" />
import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { askGuest } from '#app/comments/guest.server.ts'
import { keep, keptComments } from '#app/comments/keep.server.ts'
import { tellAuthor } from '#app/moderation/complaint-steps.server.ts'
import { invite } from '#app/people/invite.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { refusalIn } from '#app/platform/refusal.ts'
import { errorTitle } from '#app/ui/error-page.tsx'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  aHouseRule,
  aMomentLater,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'
import { aComplaint, aSanction } from '../support/moderating.ts'
import { aDraftedReply, aReplyToSign } from '../support/briefing.ts'
import { codeframeRecords } from '../support/codeframe-places.ts'
import { decidingRecords } from '../support/deciding-places.ts'
import { outcomePlaces } from '../support/outcome-places.ts'
import { machineRecords } from '../support/machine-places.ts'
import { evidenceRecords } from '../support/evidence-places.ts'
import { aReview } from '../support/review.ts'
import { answerOf, sending, signedIn } from '../support/session.ts'

type Route = { action?: (args: ActionFunctionArgs) => unknown }

const modules = import.meta.glob<Route>('../../app/routes/**/*.{ts,tsx}')
/** Says that there is nothing, whatever it is sent. */
const NOTHING = '../../app/routes/public/not-found.tsx'
/** Posted to by mail programs for their readers (RFC 8058): the key in its address is the proof, no session. */
const ONE_CLICK = '../../app/routes/public/unsubscribe.tsx'

const forms: string[] = []
for (const [file, load] of Object.entries(modules)) {
  if ((await load()).action && file !== NOTHING && file !== ONE_CLICK) forms.push(file)
}

let cookies: Record<string, string>
/** Places a form may be about: what one route finds nothing at is where another stands. */
let places: Record<string, string>[]

beforeAll(async () => {
  const { slug, policySlug, member, officer } = await aReview()
  const [resident, clerk] = [await aPerson(), await aPerson('Ada Clerk')]
  const grant = { role: 'administrator' as const, granted_at: aMomentLater() }
  await db
    .insertInto('role_grant')
    .values({ id: newId(), person_id: clerk.id, ...grant })
    .execute()
  cookies = {
    public: await signedIn(resident),
    account: await signedIn(resident),
    member: await signedIn(member),
    officer: await signedIn(officer),
    admin: await signedIn(clerk),
  }
  const page = await aPublication({ by: member })
  const shown = await aComment({ on: page, by: resident })
  const returned = await aComment({ on: page, by: resident })
  await aHouseRule(1)
  await aDecision(returned, { verdict: 'return', rule: 1, note: 'Leave out the name.' })
  const complaint = await aComplaint(shown)
  await tellAuthor(db, { complaint, officer, at: aMomentLater() })
  places = [
    { id: page.id, slug: page.slug, reference: shown.reference },
    { id: page.id, slug, reference: returned.reference },
    await aGuestsPlace(page),
    { slug, gate: 'why_now' },
    { slug: policySlug },
    { subject: 'council' },
    { id: resident.id, role: 'officer', provider: 'ambleford-id' },
    await anInvitationsPlace(),
    { id: complaint.id },
    ...(await replyDeskPlaces()),
    { id: (await aSanction(resident, { kind: 'warn' }, { about: shown })).id },
    ...(await decidingRecords()),
    ...(await outcomePlaces()),
    ...(await evidenceRecords()),
    ...(await codeframeRecords()),
    ...(await machineRecords()),
  ]
})

/** Where a guest confirms their comment, by the link in their mail. */
async function aGuestsPlace(publication: { id: string }) {
  const [browser, at] = [newId(), aMomentLater()]
  const text = {
    body: 'Typed.',
    sectionKey: null,
    submissionKey: newId(),
    onBehalfOf: null,
    ward: null,
    mayStay: false,
  }
  await keep(db, { browser, publication, parent: null, text, at })
  const [kept] = await keptComments(db, { browser, person: null, at })
  const asking = {
    kept: kept?.id ?? '',
    browser,
    name: 'Gil',
    address: 'gil@ambleford.example',
    at,
  }
  const guest = await askGuest(db, asking)
  if (!guest) throw new Error('Nothing was kept for the guest.')
  return { id: guest.id, key: linkKey('guest-comment', guest.id) }
}

/** Where somebody invited accepts. */
async function anInvitationsPlace() {
  const address = 'olive@ambleford.example'
  const role = 'officer' as const
  const { id } = await invite(db, { address, role, by: null, byMail: false, at: now() })
  return { id, key: linkKey('invitation', id) }
}

/** Where a member signs by the link in their mail, and where officers draft. */
async function replyDeskPlaces() {
  const { id, link } = await aReplyToSign({ at: now() })
  const signing = { id, key: `${link}.${linkKey('sign-reply', link)}` }
  return [signing, { id: (await aDraftedReply()).id }]
}

function audienceOf(file: string) {
  return /routes\/(\w+)\//.exec(file)?.[1] ?? 'public'
}

type Forged = { token?: string; headers?: Record<string, string> }

type Place = (typeof places)[number]

async function answersTo(file: string, forged: Forged, at: Place[]) {
  const action = (await modules[file]?.())?.action
  if (!action) throw new Error(`${file} takes no form.`)
  const cookie = cookies[audienceOf(file)] ?? ''
  return Promise.all(
    at.map((params) => {
      const request = sending(`/form?key=${params.key}`, { body: 'Typed.' }, { cookie, ...forged })
      return answerOf(() => action({ request, params, context: { nonce: '' } }))
    }),
  )
}

const standing = new Map<string, Place[]>()

/** Those of all places where the form stands: it is found once, and comes forged in every way to each. */
async function placesOf(file: string) {
  const known = standing.get(file)
  if (known) return known
  const answers = await answersTo(file, { token: '' }, places)
  for (const { status } of answers) expect([403, 404, 409, 410]).toContain(status)
  const found = places.filter((_, index) => answers[index]?.status === 403)
  standing.set(file, found)
  return found
}

test('the walk finds the forms', () => {
  expect(forms.length).toBeGreaterThanOrEqual(28)
})

const PROBLEMS = ['form_expired', 'from_elsewhere']

const FORGERIES: [string, Forged, string][] = [
  ['a made-up token', { token: 'A'.repeat(43) }, 'form_expired'],
  ['no token', { token: '' }, 'form_expired'],
  ['a foreign origin', { headers: { origin: 'https://evil.example' } }, 'from_elsewhere'],
  ['a page of a neighbour', { headers: { 'sec-fetch-site': 'same-site' } }, 'from_elsewhere'],
  [
    'an origin that begins like ours',
    { headers: { origin: `${config.origin}.evil.example` } },
    'from_elsewhere',
  ],
]

/** A script's errand has no page of its own to be refused in, and answers with one that says why. */
function problemIn(said: unknown) {
  if (typeof said !== 'string') return refusalIn(said)?.problem
  return PROBLEMS.find((problem) => said.includes(`<h1>${errorTitle(403, { problem })}`))
}

describe.each(forms)('%s', (file) => {
  test.each(FORGERIES)('does nothing for a form with %s', async (_, forged, problem) => {
    const answers = await answersTo(file, forged, await placesOf(file))
    expect(answers.map(({ said }) => problemIn(said))).toContain(problem)
    for (const { status } of answers) expect(status).toBe(403)
  })
})
