import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { nameOfPerson } from '#db/queries/people.server.ts'
import { sanctionsEverOn } from '#db/queries/sanctions.server.ts'
import { AuthorRecord } from '#app/moderation/author-record.tsx'
import { authorRecord } from '#app/moderation/author-record.server.ts'
import { holdsAt } from '#app/moderation/sanction.ts'
import { SanctionList } from '#app/moderation/sanction-list.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'sanction_person')
  const person = await nameOfPerson(db, addressWord(params.id))
  if (!person) throw notFound()
  const at = now()
  const [record, sanctions] = await Promise.all([
    authorRecord(db, { person: person.id, at }),
    sanctionsEverOn(db, person.id),
  ])
  return {
    name: person.name,
    record,
    sanctions: sanctions.map((one) => ({
      id: one.id,
      kind: one.kind,
      reference: one.reference,
      imposed_at: one.imposed_at,
      ends_at: one.ends_at,
      rule: one.rule,
      ruleTitle: one.ruleTitle,
      holds: holdsAt(one, at),
    })),
  }
}

export const meta: MetaFunction = () => [{ title: 'Record of a person' }]

export default function PersonSanctions() {
  const { name, record, sanctions } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/officer/sanctions">Sanctions</a>
      </p>
      <h1>{name}</h1>
      <AuthorRecord record={record} />
      <h2>Sanctions</h2>
      {sanctions.length === 0 && <p>None.</p>}
      <SanctionList sanctions={sanctions} under="/officer/sanctions" />
    </main>
  )
}
