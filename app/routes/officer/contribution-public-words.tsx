import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { parsePublicWords } from '#app/themes/contribution-forms.ts'
import { enteredFrom } from '#app/themes/contribution-from.server.ts'
import { wordForPublic } from '#app/themes/word-for-public.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { review, contribution } = await enteredFrom(params)
  const { reference, body, public_words } = contribution
  return { slug: review.slug, reference, body, words: public_words }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, contribution } = await enteredFrom(params)
  const form = await readForm(request)
  const parsed = parsePublicWords(form)
  if (!parsed.ok) return data(parsed, { status: 422 })

  const { words } = parsed.value
  const worded = await wordForPublic(db, { review, contribution, words, officer, at: now() })
  if (!worded.ok) throw tooLate(keptFields(form), 'The outcome is published, so it stays as it is.')
  return redirect(`/officer/reviews/${review.slug}/bench/${contribution.reference}`)
}

export const meta: MetaFunction = () => [{ title: 'What the public may read' }]

export default function PublicWords() {
  const { slug, reference, body, words } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>What the public may read of {reference}</h1>
      <p className="lede">
        Nobody who wrote to the council agreed to be printed. Leave out names, addresses and
        whatever would tell who it was. Without this text none of it is quoted.
      </p>
      <p className="own-words">{body}</p>
      <PostForm>
        <TextArea
          name="words"
          label="The public form"
          hint="Empty it to quote nothing."
          rows={6}
          errors={answer?.errors}
          value={answer?.typed.words ?? words}
        />
        <div className="buttons">
          <Button>Save</Button>
          <a href={`/officer/reviews/${slug}/bench/${reference}`}>Back to the bench</a>
        </div>
      </PostForm>
    </main>
  )
}
