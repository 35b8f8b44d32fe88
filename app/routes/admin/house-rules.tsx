import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { everyHouseRule } from '#db/queries/house-rules.server.ts'
import { parseWording } from '#app/moderation/house-rule.ts'
import { addHouseRule } from '#app/moderation/set-house-rules.server.ts'
import { WordingForm } from '#app/moderation/wording-form.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_house_rules')
  return { rules: await everyHouseRule(db) }
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_house_rules')
  const wording = parseWording(await readForm(request))
  if (!wording.ok) return data(wording, { status: 422 })
  const number = await addHouseRule(db, { wording: wording.value, by, at: now() })
  return redirect(`/admin/house-rules#rule-${number}`)
}

export const meta: MetaFunction = () => [{ title: 'House rules' }]

export default function HouseRules() {
  const { rules } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>House rules</h1>
      <p className="lede">
        Every refusal cites one by its number. A number is never given to another rule, and what
        cited a rule goes on citing the words of its day.
      </p>
      <ol className="cards">
        {rules.map(({ number, title, text, leaves_placeholder, retired_at }) => (
          <li key={number} id={`rule-${number}`}>
            <h2>
              <a href={`/admin/house-rules/${number}`}>
                {number}. {title}
              </a>
            </h2>
            <p>{text}</p>
            <p>
              {retired_at && <Tag tone="amber">Retired {dateIn(retired_at)}</Tag>}{' '}
              <Tag tone="plain">
                {leaves_placeholder === 1 ? 'Leaves a line' : 'Leaves nothing'}
              </Tag>
            </p>
          </li>
        ))}
      </ol>
      <h2>Add a rule</h2>
      <WordingForm button="Add it" errors={answer?.errors} typed={answer?.typed ?? {}} />
    </main>
  )
}
