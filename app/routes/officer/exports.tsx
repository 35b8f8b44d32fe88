import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { exportsOf } from '#db/queries/exports.server.ts'
import { askForExport } from '#app/exports/ask.server.ts'
import { FORMATS, parseExport } from '#app/exports/export.ts'
import { ExportTable } from '#app/exports/export-table.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { ErrorSummary, Radios } from '#app/ui/fields.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

const A_PAGE = 20

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { id, slug, title } = await reviewFrom(params)
  const before = addressWord(new URL(request.url).searchParams.get('before')) || null
  const found = await exportsOf(db, { review: id, before, limit: A_PAGE + 1 })
  const exports = found.slice(0, A_PAGE)
  const address = `/officer/reviews/${slug}/exports`
  return {
    slug,
    title,
    exports,
    first: before ? address : null,
    next: found.length > A_PAGE ? `${address}?before=${exports.at(-1)?.id}` : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const wanted = parseExport(await readForm(request))
  if (!wanted.ok) return data(wanted, { status: 422 })

  const id = await askForExport(db, engine, { review, ...wanted.value, officer, at: now() })
  return redirect(`/officer/reviews/${review.slug}/exports/${id}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Files of ${data?.title ?? ''}` },
]

const CHOICES = Object.entries(FORMATS).map(([value, { name, says }]) => ({
  value,
  label: name,
  hint: says,
}))

export default function Exports() {
  const { slug, title, exports, first, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <p className="quiet">
        <a href={`/officer/reviews/${slug}`}>{title}</a>
      </p>
      <h1>Take the review with you</h1>
      <p className="lede">
        A file is made in the background from what the record says at that moment, and kept for
        seven days.
      </p>
      <p>
        Each shows contributions as the public may read them: no address, no redacted word, and a
        line in place of a comment that is not shown. Letters, calls, meetings and emails have a
        line, too.
      </p>
      <PostForm>
        <Radios
          name="format"
          label="What to make"
          choices={CHOICES}
          errors={answer?.errors}
          value={answer?.typed.format}
        />
        <Button>Make it</Button>
      </PostForm>
      <h2>Made before</h2>
      <ExportTable exports={exports} slug={slug} />
      <Pager first={first} next={next} nextWords="Older files" />
    </main>
  )
}
