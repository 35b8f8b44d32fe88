import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { houseRules } from '#db/queries/house-rules.server.ts'
import { commentFrom } from '#app/comments/comment-from.server.ts'
import { refuseBarred } from '#app/moderation/refuse-barred.server.ts'
import { ReportForm } from '#app/moderation/report-form.tsx'
import { parseMailedReport, parseReport, reasonsUnder } from '#app/moderation/report.ts'
import { askToReport } from '#app/moderation/report-by-mail.server.ts'
import { report } from '#app/moderation/report.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import type { Viewer } from '#app/people/person.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { looksAutomatic, SEND_AGAIN } from '#app/platform/looks-automatic.server.ts'
import { notFound, tooLate } from '#app/platform/refuse.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { REPORT_ENDS, isReportEnd } from '#app/moderation/report-ends.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const comment = await commentFrom(params)
  const sent = new URL(request.url).searchParams.get('sent')
  const end = isReportEnd(sent) ? sent : null
  if (!end && (comment.shown_as !== 'text' || comment.voice !== null)) throw notFound()
  const viewer = await viewerOf(request)
  return {
    reference: comment.reference,
    slug: comment.slug,
    name: comment.shown_as === 'text' ? comment.author_name : null,
    reasons: reasonsUnder(await houseRules(db)),
    needsAddress: !viewer,
    demo: config.demo,
    end,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const comment = await commentFrom(params)
  const viewer = await viewerOf(request)
  const form = await readForm(request)
  if (comment.shown_as !== 'text') throw tooLate(keptFields(form))
  const here = `/comments/${comment.reference}/reports/new`
  if (viewer) {
    const text = parseReport(form)
    if (!text.ok) return data(text, { status: 422 })
    await withinLimit('report', { form, context, person: viewer })
    const reporting = { comment, reporter: viewer, byOfficer: isOfficer(viewer), text: text.value }
    const reported = await report(db, { ...reporting, at: now() })
    if (reported.ok) return redirect(`${here}?sent=taken`)
    if (reported.why === 'sanctioned') throw refuseBarred(reported, keptFields(form))
    if (reported.why === 'not_public') throw tooLate(keptFields(form))
    return redirect(`${here}?sent=${reported.why === 'own' ? 'own' : 'before'}`)
  }
  const text = parseMailedReport(form)
  if (!text.ok) return data(text, { status: 422 })
  if (looksAutomatic(form, { at: now() })) {
    return data({ errors: { reason: SEND_AGAIN }, typed: typedIn(form) }, { status: 422 })
  }
  const { email, ...rest } = text.value
  await withinLimit('report', { form, context, person: null, address: email })
  const asked = await askToReport(db, { comment, email, text: rest, at: now() })
  if (!asked.ok) throw tooLate(keptFields(form))
  return redirect(`${here}?sent=asked`)
}

function isOfficer({ roles }: Viewer) {
  return roles.includes('officer')
}

function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(keptFields(form))
}

export { keepsWhatWasTyped as headers } from '#app/platform/caching.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Report ${page.reference}` : 'Not found' },
  { name: 'robots', content: 'noindex' },
]

export default function NewReport() {
  const { reference, slug, name, reasons, needsAddress, demo, end } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const End = end && REPORT_ENDS[end]
  return (
    <main className="wrap narrow" id="main">
      {End ? (
        <End demo={demo} />
      ) : (
        <ReportForm
          reference={reference}
          name={name ?? ''}
          reasons={reasons}
          needsAddress={needsAddress}
          errors={answer?.errors}
          typed={answer?.typed ?? {}}
        />
      )}
      <p>
        <a href={`/publications/${slug}#comments`}>Back to the page</a>
      </p>
    </main>
  )
}
