import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { ChannelAndDay } from '#app/themes/entry-fields.tsx'
import { FileField } from '#app/themes/file-field.tsx'
import { parseIntake } from '#app/themes/intake-form.server.ts'
import { prepareImport } from '#app/themes/import.server.ts'
import { CODING_REFUSALS, takesCodings } from '#app/themes/theme.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { timeIn } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  return { slug: review.slug, title: review.title, isOpen: takesCodings(review) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const form = await readForm(request, { withFile: true })
  const read = await parseIntake(form)
  if (!read.ok) return data(read, { status: 422 })

  const prepared = await prepareImport(db, { review, ...read.value, officer, at: now() })
  if (prepared.ok) return redirect(`/officer/reviews/${review.slug}/imports/${prepared.id}`)
  const { by, at } = prepared.before
  const why = `${by} entered exactly this on ${timeIn(at)}. Nothing was entered again`
  const field = read.value.file.format === 'text' ? 'text' : 'file'
  const typed: Record<string, string> = { text: String(form.get('text') ?? '') }
  return data({ errors: { [field]: why }, typed }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Import: ${page?.title ?? ''}` },
]

export default function NewImport() {
  const { slug, title, isOpen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Record<string, string> = answer?.typed ?? {}
  const errors: Record<string, string> | undefined = answer?.errors
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={errors} />
      <h1>Import contributions</h1>
      <p className="lede">
        Into the {title}. You see what will be entered, and what cannot be and why, before anything
        is.
      </p>
      {isOpen ? (
        <PostForm withFile>
          <FileField errors={errors} />
          <TextArea
            name="text"
            label="Or paste a text"
            hint="Several letters are parted by a line of three dashes (---)."
            rows={6}
            errors={errors}
            value={typed.text}
          />
          <h2>For all that do not say it themselves</h2>
          <ChannelAndDay errors={errors} typed={typed} />
          <div className="buttons">
            <Button>Show what will be entered</Button>
            <a href={`/officer/reviews/${slug}/contributions`}>Back to the contributions</a>
          </div>
        </PostForm>
      ) : (
        <p>{CODING_REFUSALS.closed}</p>
      )}
    </main>
  )
}
