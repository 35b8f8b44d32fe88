/// <reference types="vite/client" />
import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { redact } from '#app/moderation/redact.server.ts'
import { liftRedaction } from '#app/moderation/lift-redaction.server.ts'
import { moderationCard } from '#app/moderation/card.server.ts'
import { seeOriginal } from '#app/moderation/see-original.server.ts'
import { revise } from '#app/comments/revise.server.ts'
import { ownData } from '#app/people/own-data.server.ts'
import { db } from '#app/platform/database.server.ts'
import { standingRedactions, viewsOf } from '#db/queries/redactions.server.ts'
import { RULES } from '../support/acts-by-route.ts'
import {
  aComment,
  aDecision,
  aHeldComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { aRedaction, theStandingRevision } from '../support/deciding.ts'
import { aReview, aTheme, coding } from '../support/review.ts'
import { asking } from '../support/session.ts'
import { deliverAll } from './mail-server.ts'

const CANARY = 'zanzibarcanary'
const WORDS = `Ring ${CANARY} about the gate, or [write](mailto:${CANARY}@ambleford.example).`

type Route = { loader?: (args: LoaderFunctionArgs) => unknown }

const modules = import.meta.glob<Route>('../../app/routes/{public,account,api}/*')

async function aRedactedComment() {
  const by = await aPerson('Wynn Canary-Bearer')
  const on = await aPublication()
  const comment = await aComment({ on, by, body: WORDS })
  await aRedaction(comment, { words: CANARY, publishes: true })
  return { by, on, comment }
}

describe('redacted words', () => {
  let redacted: Awaited<ReturnType<typeof aRedactedComment>>
  let review: Awaited<ReturnType<typeof aReview>>
  beforeAll(async () => {
    redacted = await aRedactedComment()
    review = await aReview([redacted.on])
    await coding(review, { comment: redacted.comment, theme: await aTheme(review) })
  })

  test('stand on no page, feed or API that is open without signing in', async () => {
    const { on, comment } = redacted
    const places = [
      { slug: on.slug, reference: comment.reference, subject: 'council', id: on.id },
      { slug: review.slug, reference: comment.reference, subject: 'review', id: on.id },
    ]
    let read = 0
    for (const [file, load] of Object.entries(modules)) {
      const { loader } = await load()
      if (!loader || !RULES[file.split('/routes/')[1] ?? '']) continue
      for (const params of places) {
        for (const search of ['', `?thread=${comment.reference}`, '?order=newest']) {
          const request = asking(`/somewhere${search}`)
          const said = await textOf(() => loader({ request, params, context: { nonce: '' } }))
          expect(said.toLowerCase(), file).not.toContain(CANARY)
          if (said.includes(comment.reference)) read += 1
        }
      }
    }
    expect(read).toBeGreaterThan(4)
  })

  test('go out in no mail, not even to their author', async () => {
    const sent: string[] = []
    const post = {
      send: async (letter: object) => {
        sent.push(JSON.stringify(letter))
      },
    }
    await deliverAll(post, '2027-01-01T07:00:00.000Z')
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.join().toLowerCase()).not.toContain(CANARY)
  })

  test('are in nobody’s copy of their data but their author’s', async () => {
    const { by, comment, on } = redacted
    const replier = await aPerson('Kel Banner')
    await aComment({ on, by: replier, inReplyTo: comment.id })
    expect(await dataOf(replier)).not.toContain(CANARY)
    expect(await dataOf(by)).toContain(CANARY)
  })

  test('are not on an officer’s card either; who sees the original is on record', async () => {
    const { comment } = redacted
    const card = await moderationCard({ reference: comment.reference })
    expect(JSON.stringify(card)).not.toContain(CANARY)
    const officer = await anOfficer('Moira Finch')
    const { id: revision } = await theStandingRevision(comment)
    expect(await seeOriginal(db, { revision, officer, at: aMomentLater() })).toBe(WORDS)
    expect(await viewsOf(db, revision)).toMatchObject([{ officer: 'Moira Finch' }])
    expect((await eventsAbout(comment)).at(-1)).toBe('comment.original_seen')
  })

  test('never overwrite what its author wrote', async () => {
    expect((await theStandingRevision(redacted.comment)).body).toBe(WORDS)
  })
})

/** Everything a loader hands out, as a page, as a feed, or to a script (`.data`). */
async function textOf(loading: () => unknown) {
  try {
    const answer = await loading()
    return answer instanceof Response ? await answer.text() : JSON.stringify(answer)
  } catch (thrown) {
    return thrown instanceof Response ? await thrown.text() : JSON.stringify(thrown)
  }
}

async function dataOf(person: { id: string }) {
  const pieces: unknown[] = []
  for await (const piece of ownData(db, person)) pieces.push(piece)
  return JSON.stringify(pieces)
}

describe('redacting', () => {
  test('what is public is explained by a decision, and its author is told', async () => {
    const { by, comment } = await aRedactedComment()
    expect(await theComment(comment.id)).toMatchObject({ state: 'published', decisions: 1 })
    expect(await mailsOwedTo(by)).toContain('comment-published')
    expect(await eventsAbout(comment)).toContain('comment.redacted')
  })

  test('what waits goes on waiting, unless it is published at once', async () => {
    const [one, other] = [
      await aHeldComment({ body: 'Ring 07911 123456.' }),
      await aHeldComment({ body: 'Ring 07911 123456 now.' }),
    ]
    await aRedaction(one)
    await aRedaction(other, { publishes: true })
    expect((await theComment(one.id)).state).toBe('held')
    expect((await theComment(other.id)).state).toBe('published')
  })

  test('one of several places leaves the others to be read', async () => {
    const comment = await aComment({ body: 'Len said so. Ask Len. Len knows.' })
    await aRedaction(comment, { words: 'Len', place: 2 })
    const { public_html, masked_body } = await theStandingRevision(comment)
    expect(public_html).toContain('Len said so. Ask <mark class="cut">')
    expect(masked_body).toBe('Len said so. Ask ███. Len knows.')
    await aRedaction(comment, { words: 'Len', place: 2 })
    expect((await theStandingRevision(comment)).masked_body).toBe(
      'Len said so. Ask ███. ███ knows.',
    )
  })

  test('two officers at once mask what both of them mask', async () => {
    const comment = await aHeldComment({ body: 'Ring 07911 123456 or ask Len Moss.' })
    await Promise.all([
      aRedaction(comment, { words: '07911 123456' }),
      aRedaction(comment, { words: 'Len Moss' }),
    ])
    const { public_html } = await theStandingRevision(comment)
    expect(public_html).not.toMatch(/07911|Len Moss/)
  })

  test('is lifted by another decision, with who and why', async () => {
    const { comment } = await aRedactedComment()
    const revision = await theStandingRevision(comment)
    const masks = await standingRedactions(db, revision.id)
    const officer = await anOfficer()
    for (const mask of masks) {
      const standing = await theComment(comment.id)
      const lifted = await liftRedaction(db, {
        comment: standing,
        redaction: { id: mask.id, revision_id: revision.id },
        because: 'It is a shop’s number.',
        seen: standing.decisions,
        revision: standing.revision,
        officer,
        at: aMomentLater(),
      })
      expect(lifted).toEqual({ ok: true })
    }
    expect((await theStandingRevision(comment)).public_html).toContain(CANARY)
    expect((await theStandingRevision(comment)).masked_body).toBeNull()
    expect((await theComment(comment.id)).decisions).toBe(1 + masks.length)
  })

  test('is not for whoever is criticised, nor on a page of one’s own', async () => {
    const member = await aMember()
    const on = await aPublication({ by: member })
    const comment = await aComment({ on, body: 'Moira Finch deletes everything.' })
    const redaction = {
      words: 'deletes everything',
      place: 'all' as const,
      category: 'allegation' as const,
      reason: 'Not so.',
      publishes: false,
      seen: 0,
      revision: 1,
    }
    const asked = { comment, redaction, at: aMomentLater() }
    expect(await redact(db, { ...asked, officer: member })).toEqual({ ok: false, why: 'own' })
    const named = await anOfficer('Moira Finch')
    expect(await redact(db, { ...asked, officer: named })).toEqual({ ok: false, why: 'concerned' })
    expect((await theStandingRevision(comment)).public_html).toContain('deletes everything')
  })

  test('words sent again unmasked wait for an officer', async () => {
    const { by, comment } = await aRedactedComment()
    const standing = await theComment(comment.id)
    const at = new Date(Date.parse(standing.submitted_at) + 60_000).toISOString()
    await revise(db, {
      comment: standing,
      author: by,
      body: `${WORDS} Really.`,
      at,
    })
    expect(await theComment(comment.id)).toMatchObject({ state: 'held', shown_as: 'placeholder' })
    await aDecision(comment, { verdict: 'publish' })
  })
})
