import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { everyHouseRule } from '#db/queries/house-rules.server.ts'
import { db } from '#app/platform/database.server.ts'

export async function loader() {
  const rules = await everyHouseRule(db)
  const shown = ({ number, title, text }: (typeof rules)[number]) => ({ number, title, text })
  return {
    rules: rules.filter(({ retired_at }) => retired_at === null).map(shown),
    retired: rules.filter(({ retired_at }) => retired_at !== null).map(shown),
  }
}

export const meta: MetaFunction = () => [{ title: 'House rules' }]

export default function HouseRules() {
  const { rules, retired } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>House rules</h1>
      <p className="lede">
        When a comment is not published, its author is told which of these rules it broke. Checks by
        machine can only hold a comment; people decide.
      </p>
      <Rules rules={rules} />
      {retired.length > 0 && (
        <>
          <h2>No longer in force</h2>
          <p>No comment is refused under these any more.</p>
          <Rules rules={retired} />
        </>
      )}
      <p>
        Every refusal is listed, without names or words, in the{' '}
        <a href="/moderation-register">moderation register</a>, and counted in the{' '}
        <a href="/moderation/figures">figures by month</a>.
      </p>
    </main>
  )
}

function Rules({ rules }: { rules: { number: number; title: string; text: string }[] }) {
  return (
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
  )
}
