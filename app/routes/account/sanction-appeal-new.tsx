import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { KIND_NAMES } from '#app/moderation/sanction.ts'
import { canBeAppealed, parseAppeal } from '#app/moderation/sanction-appeal.ts'
import { appealSanction } from '#app/moderation/sanction-appeal.server.ts'
import { ownSanction } from '#app/moderation/sanction-from.server.ts'
import { sanctionSearch } from '#app/moderation/sanction-key.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const sanction = await ownSanction(request, params)
  const back = `/sanctions/${sanction.id}${sanctionSearch(request, sanction)}`
  if (!canBeAppealed(sanction, now())) throw redirect(back)
  return { kind: sanction.kind, reference: sanction.reference, back }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const sanction = await ownSanction(request, params)
  const form = await readForm(request)
  const appeal = parseAppeal(form)
  if (!appeal.ok) return data(appeal, { status: 422 })
  const person = { id: sanction.person_id }
  await withinLimit('appeal', { form, context, person })
  const appealed = await appealSanction(db, { sanction, words: appeal.value.words, at: now() })
  if (!appealed.ok) throw tooLate(keptFields(form))
  return redirect(`/sanctions/${sanction.id}${sanctionSearch(request, sanction)}`)
}

export { keepsWhatWasTyped as headers } from '#app/platform/caching.ts'

export const meta: MetaFunction = () => [
  { title: 'Appeal' },
  { name: 'robots', content: 'noindex' },
]

export default function NewSanctionAppeal() {
  const { kind, reference, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Appeal</h1>
      <p className="lede">
        Against: {KIND_NAMES[kind].toLowerCase()}, about comment {reference}. You can appeal once. A
        different officer reads it and answers within ten working days; until then the measure
        holds.
      </p>
      <PostForm>
        <TextArea
          name="words"
          label="Why do you think it is wrong?"
          rows={6}
          longest={2_000}
          errors={answer?.errors}
          value={answer?.typed.words}
        />
        <Button>Send your appeal</Button>
      </PostForm>
      <p>
        <a href={back}>Back</a>
      </p>
    </main>
  )
}
