import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { holdsAt, KIND_NAMES } from '#app/moderation/sanction.ts'
import { canBeAppealed } from '#app/moderation/sanction-appeal.ts'
import { SanctionFacts } from '#app/moderation/sanction-facts.tsx'
import { ownSanction } from '#app/moderation/sanction-from.server.ts'
import { sanctionSearch } from '#app/moderation/sanction-key.server.ts'
import { now } from '#app/platform/clock.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const {
    person_id: _person,
    imposed_by: _by,
    confirmed_by: _second,
    officer: _officer,
    ...own
  } = await ownSanction(request, params)
  const at = now()
  return {
    sanction: own,
    holds: holdsAt(own, at),
    mayAppeal: canBeAppealed(own, at),
    search: sanctionSearch(request, own),
  }
}

export const meta: MetaFunction = () => [
  { title: 'A moderator’s measure' },
  { name: 'robots', content: 'noindex' },
]

export default function OwnSanction() {
  const { sanction, holds, mayAppeal, search } = useLoaderData<typeof loader>()
  const here = `/sanctions/${sanction.id}`
  return (
    <main className="wrap narrow" id="main">
      <h1>{KIND_NAMES[sanction.kind]}</h1>
      <SanctionFacts sanction={sanction} holds={holds} />
      {sanction.kind === 'warn' && holds && (
        <PostForm action={`${here}/acknowledgement${search}`}>
          <p>Once you say that you have read it, you can comment again.</p>
          <Button>I have read it</Button>
        </PostForm>
      )}
      {mayAppeal && (
        <p>
          If you think this is wrong, <a href={`${here}/appeals/new${search}`}>appeal</a>. A
          different officer answers within ten working days.
        </p>
      )}
      <p>
        <a href="/house-rules">House rules</a>
      </p>
    </main>
  )
}
