import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { houseRules } from '#db/queries/house-rules.server.ts'
import { db } from '#app/platform/database.server.ts'

export async function loader() {
  const rules = await houseRules(db)
  return { rules: rules.map(({ number, title, text }) => ({ number, title, text })) }
}

export const meta: MetaFunction = () => [{ title: 'House rules' }]

export default function HouseRules() {
  const { rules } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>House rules</h1>
      <p className="lede">
        When a comment is not published, its author is told which of these rules it broke. Checks by
        machine can only hold a comment; people decide.
      </p>
      <ol className="cards">
        {rules.map((rule) => (
          <li key={rule.number} id={`rule-${rule.number}`}>
            <h2>
              {rule.number}. {rule.title}
            </h2>
            <p>{rule.text}</p>
          </li>
        ))}
      </ol>
      <p>
        Every refusal is listed, without names or words, in the{' '}
        <a href="/moderation-register">moderation register</a>, and counted in the{' '}
        <a href="/moderation/figures">figures by month</a>.
      </p>
    </main>
  )
}
