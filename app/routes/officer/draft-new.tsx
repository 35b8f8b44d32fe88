import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { draftNumbered, factsOf } from '#db/queries/briefings.server.ts'
import { LONGEST_COMMENT } from '#app/comments/comment.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { AskedAbout } from '#app/replies/asked-about.tsx'
import { canBeDrafted } from '#app/replies/briefing.ts'
import { briefingFrom } from '#app/replies/briefing-from.server.ts'
import { parseDraft } from '#app/replies/briefing-forms.ts'
import { FactsGiven } from '#app/replies/briefing-parts.tsx'
import { writeDraft } from '#app/replies/draft.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'ask_for_reply')
  const briefing = await briefingFrom(params)
  if (!canBeDrafted(briefing.state)) throw redirect(`/officer/replies/${briefing.id}`)
  const [facts, draft] = await Promise.all([
    factsOf(db, briefing.id),
    draftNumbered(db, { briefing: briefing.id, number: briefing.draft }),
  ])
  return { briefing, facts, draft: draft ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'ask_for_reply')
  const briefing = await briefingFrom(params)
  const form = await readForm(request)
  const draft = parseDraft(form)
  if (!draft.ok) return data(draft, { status: 422 })

  const written = await writeDraft(db, { briefing, ...draft.value, officer, at: now() })
  if (!written) throw tooLate(keptFields(form))
  return redirect(`/officer/replies/${briefing.id}`)
}

export const meta: MetaFunction = () => [{ title: 'Draft the reply' }]

export default function NewDraft() {
  const { briefing, facts, draft } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <p className="quiet">
        <a href={`/officer/replies/${briefing.id}`}>Back to the briefing</a>
      </p>
      <h1>Draft the reply</h1>
      <p className="lede">{briefing.question}</p>
      <AskedAbout comment={briefing} />
      <FactsGiven facts={facts} />
      <PostForm>
        <input type="hidden" name="seen" value={answer?.typed.seen ?? briefing.draft} />
        <TextArea
          name="body"
          label={`The reply, as ${briefing.member} would say it`}
          hint="Every version is kept. Nothing is published before the member signs it."
          rows={10}
          longest={LONGEST_COMMENT}
          errors={answer?.errors}
          value={answer?.typed.body ?? draft?.body}
        />
        <Button>Keep this draft</Button>
      </PostForm>
    </main>
  )
}
