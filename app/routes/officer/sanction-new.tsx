import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { houseRules } from '#db/queries/house-rules.server.ts'
import { AuthorRecord } from '#app/moderation/author-record.tsx'
import { authorRecord } from '#app/moderation/author-record.server.ts'
import { moderationCard } from '#app/moderation/card.server.ts'
import { impose, type Imposed } from '#app/moderation/impose.server.ts'
import { parseSanction } from '#app/moderation/sanction.ts'
import { SanctionForm } from '#app/moderation/sanction-form.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Notice } from '#app/ui/notice.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'sanction_person')
  const { comment } = await moderationCard(params)
  const { reference, author_name: name, body, person_id } = comment
  const [rules, record] = await Promise.all([
    houseRules(db),
    authorRecord(db, { person: person_id, at: now() }),
  ])
  return { reference, name, body, rules, record }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'sanction_person')
  const { comment } = await moderationCard(params)
  const sanction = parseSanction(await readForm(request))
  if (!sanction.ok) return data({ ...sanction, refused: null }, { status: 422 })

  const imposed = await impose(db, { comment, sanction: sanction.value, officer, at: now() })
  if (imposed.ok) return redirect(`/officer/sanctions/${imposed.sanction.id}`)
  const typed = typedAgain(sanction.value)
  return data({ errors: undefined, typed, refused: WHY[imposed.why] }, { status: 409 })
}

function typedAgain(sanction: object): Record<string, string> {
  return Object.fromEntries(Object.entries(sanction).map(([field, value]) => [field, `${value}`]))
}

const WHY: Record<Extract<Imposed, { ok: false }>['why'], string> = {
  own: 'This is your own comment, or stands on your own page, so a colleague decides about it.',
  concerned: 'This comment names you or answers you, so a colleague decides about its author.',
  works_here:
    'Its author works here or holds a post. Only an administrator deals with their account.',
  nobody: 'It came over from another site, or its author has closed their account.',
  unknown_rule: 'That house rule is not in force. Choose another.',
  past: 'The last day must be after today.',
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Sanction – ${page?.reference ?? ''}` },
]

export default function NewSanction() {
  const { reference, name, body, rules, record } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      {answer?.refused && (
        <Notice warning>
          <p>{answer.refused} Nothing was done.</p>
        </Notice>
      )}
      <p className="quiet">
        <a href={`/officer/comments/${reference}`}>Back to {reference}</a>
      </p>
      <h1>Sanction {name}</h1>
      {body && <p className="own-words">{body}</p>}
      <AuthorRecord record={record} />
      <SanctionForm rules={rules} errors={answer?.errors} typed={answer?.typed ?? {}} />
    </main>
  )
}
