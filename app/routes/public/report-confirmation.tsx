import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { pendingReport } from '#db/queries/reports.server.ts'
import { refuseBarred } from '#app/moderation/refuse-barred.server.ts'
import { CONFIRM_WITHIN } from '#app/moderation/report.ts'
import { confirmReport } from '#app/moderation/report-by-mail.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { after, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { isLinkKey } from '#app/platform/link-key.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader(asked: LoaderFunctionArgs) {
  const report = await reportWaiting(asked)
  return { about: report ? { reference: report.reference, page: report.page } : null }
}

/** Only the button confirms: mail scanners open every link they see. */
export async function action(asked: ActionFunctionArgs) {
  const report = await reportWaiting(asked)
  await readForm(asked.request)
  if (!report) return redirect(new URL(asked.request.url).pathname)
  const confirmed = await confirmReport(db, { id: report.id, at: now() })
  if (!confirmed.ok && confirmed.why === 'sanctioned') throw refuseBarred(confirmed)
  const end = confirmed.ok ? 'taken' : ENDS[confirmed.why]
  return redirect(`/comments/${report.reference}/reports/new?sent=${end}`)
}

const ENDS = { gone: 'gone', not_public: 'gone', own: 'own', reported_already: 'before' }

async function reportWaiting({ request, params }: LoaderFunctionArgs) {
  const id = addressWord(params.id)
  const key = new URL(request.url).searchParams.get('key') ?? ''
  if (!isLinkKey('confirm-report', id, key)) return null
  return (await pendingReport(db, { id, since: after(now(), -CONFIRM_WITHIN) })) ?? null
}

export const meta: MetaFunction = () => [
  { title: 'Confirm your report' },
  { name: 'robots', content: 'noindex' },
]

export default function ReportConfirmation() {
  const { about } = useLoaderData<typeof loader>()
  if (about === null) return <TooLate />
  return (
    <main className="wrap narrow" id="main">
      <h1>Did you report {about.reference}?</h1>
      <p>It is a comment on “{about.page}”. Press the button and a moderator reads your report.</p>
      <PostForm>
        <Button>Yes, I reported it</Button>
      </PostForm>
    </main>
  )
}

function TooLate() {
  return (
    <main className="wrap narrow" id="main">
      <h1>This link does nothing any more</h1>
      <p>
        It was used, or it is older than seven days, or a part of it is missing. If you have
        confirmed your report already, there is nothing to do.
      </p>
    </main>
  )
}
