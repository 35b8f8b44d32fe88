import type { Params } from '@remix-run/react'
import { briefingById, draftNumbered, questionsOf } from '#db/queries/briefings.server.ts'
import { openSigningLink, signingStanding } from '#db/queries/signing.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { typedBy } from '#app/platform/form.server.ts'
import { notFound, refuse } from '#app/platform/refuse.server.ts'
import { whyNotSignable, type WhyNot } from './signable.ts'
import type { Signer } from './sign.server.ts'
import { signingLinkIn, signingSearch } from './signing-key.server.ts'

/** The reply an address names, for the member it is drafted for: signed in, or come by their link. */
export async function toSignFrom(request: Request, params: Params) {
  const id = addressWord(params.id)
  const signer = await signerComing(request, id)
  const [briefing, standing] = await Promise.all([briefingById(db, id), signingStanding(db, id)])
  if (!briefing || !standing) throw notFound()
  const why = standing.state === 'with_member' ? whyNotSignable(standing, now()) : 'moved'
  if (why) throw cannotSign(why, await written(request))
  const [draft, questions] = await Promise.all([
    draftNumbered(db, { briefing: id, number: briefing.draft }),
    questionsOf(db, id),
  ])
  return {
    briefing,
    draft: draft?.body ?? '',
    others: questions.filter(({ shown_as }) => shown_as === 'text').length,
    signer,
    search: signingSearch(signer.link),
  }
}

/** A link opens its own briefing alone; a session, those drafted for the post its owner holds. */
async function signerComing(request: Request, id: string): Promise<Signer> {
  const link = signingLinkIn(request)
  if (link) return signerByLink(request, { link, briefing: id })
  const viewer = (await viewerOf(request)) ?? (await requirePerson(request))
  const standing = await signingStanding(db, id)
  const isTheirs = standing && standing.person_id === viewer.id
  if (!isTheirs || viewer.appointment?.id !== standing.appointment_id) throw notFound()
  return { id: viewer.id, link: null }
}

type Coming = { link: string; briefing: string }

async function signerByLink(request: Request, { link, briefing }: Coming): Promise<Signer> {
  const open = await openSigningLink(db, { id: link, at: now() })
  if (open?.briefing_id !== briefing) throw cannotSign('spent', await written(request))
  return { id: open.person_id, link }
}

/** What was typed, so that it is not lost with the link. */
function written(request: Request) {
  return request.method === 'POST' ? typedBy(request) : []
}

/** Tells nothing of the reply to whoever holds a link that counts no more. */
export function cannotSign(why: WhyNot, kept: [string, string][] = []) {
  return refuse({ status: 410, problem: 'link_over', because: BECAUSE[why], kept })
}

const BECAUSE: Record<WhyNot, string> = {
  moved: 'It was signed, sent back or closed already, or the officers are changing it.',
  spent: 'It was used already, a newer one has taken its place, or its time has run out.',
  post_ended: 'It was for whoever held the post, and that has ended.',
  not_public: 'The comment was taken back or taken down, so there is nothing to answer.',
}
