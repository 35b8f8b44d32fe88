import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { formerWordings } from '#db/queries/house-rules.server.ts'
import { houseRuleFrom } from '#app/moderation/house-rule-from.server.ts'
import { parseWording } from '#app/moderation/house-rule.ts'
import { rewordHouseRule } from '#app/moderation/set-house-rules.server.ts'
import { WordingForm } from '#app/moderation/wording-form.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'set_house_rules')
  const rule = await houseRuleFrom(params)
  return { rule, former: await formerWordings(db, rule.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_house_rules')
  const rule = await houseRuleFrom(params)
  const wording = parseWording(await readForm(request))
  if (!wording.ok) return data(wording, { status: 422 })
  await rewordHouseRule(db, { rule, wording: wording.value, by, at: now() })
  return redirect(`/admin/house-rules#rule-${rule.number}`)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `House rule ${page?.rule.number ?? ''}` },
]

export default function HouseRule() {
  const { rule, former } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/admin/house-rules/${rule.number}`
  const asItReads = {
    title: rule.title,
    text: rule.text,
    placeholder: rule.leaves_placeholder === 1 ? 'yes' : 'no',
  }
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/admin/house-rules">House rules</a>
      </p>
      <h1>House rule {rule.number}</h1>
      <WordingForm
        button="Word it so from now on"
        errors={answer?.errors}
        typed={answer?.typed ?? asItReads}
      />
      <h2>{rule.retired_at ? 'It is retired' : 'Retire it'}</h2>
      <p>
        {rule.retired_at
          ? 'No decision can cite it. What cited it before still does.'
          : 'No decision can cite it from then on. What cited it before still does, and everybody can read it.'}
      </p>
      <PostForm action={`${here}/${rule.retired_at ? 'return' : 'retirement'}`}>
        <Button kind="secondary">{rule.retired_at ? 'Bring it back' : 'Retire it'}</Button>
      </PostForm>
      {former.length > 0 && <h2>How it read before</h2>}
      {former.map(({ id, title, text, held_until, changedBy }) => (
        <blockquote key={id}>
          <p>
            <strong>{title}.</strong> {text}
          </p>
          <p className="quiet">
            until <When at={held_until} withTime />, changed by {changedBy}
          </p>
        </blockquote>
      ))}
    </main>
  )
}
