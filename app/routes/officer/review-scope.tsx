import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { latestPublications } from '#db/queries/publications.server.ts'
import { publicationsInScope, scopedSections, sectionsInScope } from '#db/queries/reviews.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { changeScope } from '#app/reviews/change-scope.server.ts'
import { parseScope } from '#app/reviews/review.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { ScopeFields } from '#app/reviews/scope-fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

const OFFERED = 100

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const everything = { kind: null, portfolio: null, before: null, limit: OFFERED }
  const [chosen, latest, sections, scoped] = await Promise.all([
    publicationsInScope(db, review.id),
    latestPublications(db, everything),
    sectionsInScope(db, review.id),
    scopedSections(db, review.id),
  ])
  const others = latest.filter(({ id }) => !chosen.some((publication) => publication.id === id))
  return {
    slug: review.slug,
    title: review.title,
    publications: [...chosen, ...others].map(({ id, title }) => ({ id, title })),
    sections,
    standing: {
      scope_from: review.scope_from ?? '',
      scope_until: review.scope_until ?? '',
      equality: review.equality_asked_at ? 'yes' : 'no',
    },
    chosen: chosen.map(({ id }) => id),
    scoped: scoped.map(({ publication_id, section_key }) => `${publication_id}#${section_key}`),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const form = await readForm(request)
  const all = (name: string) => form.getAll(name).map(String)
  const scope = parseScope(form)
  if (!scope.ok) {
    return data({ ...scope, chosen: all('publication'), scoped: all('section') }, { status: 422 })
  }
  const changed = await changeScope(db, { review, scope: scope.value, officer, at: now() })
  if (!changed.ok) throw tooLate([], 'The review was handed over, so its scope no longer changes.')
  return redirect(`/officer/reviews/${review.slug}`)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `What counts: ${page?.title ?? ''}` },
]

export default function ReviewScope() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href={`/officer/reviews/${page.slug}`}>{page.title}</a>
      </p>
      <h1>What counts as evidence</h1>
      <p>
        Comments that are in the scope you set are taken in at once. Those that fall out of it stay
        on record with their codings, and count no more.
      </p>
      <PostForm>
        <ScopeFields
          publications={page.publications}
          sections={page.sections}
          errors={sent?.errors}
          typed={sent?.typed ?? page.standing}
          chosen={sent?.chosen ?? page.chosen}
          scoped={sent?.scoped ?? page.scoped}
        />
        <Button>Set the scope</Button>
      </PostForm>
    </main>
  )
}
