import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { sanctionsEverOn } from '#db/queries/sanctions.server.ts'
import { holdsAt } from '#app/moderation/sanction.ts'
import { SanctionList } from '#app/moderation/sanction-list.tsx'
import { requirePerson } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const at = now()
  const all = await sanctionsEverOn(db, person.id)
  const told = all.filter(({ kind, confirmed_at }) => kind !== 'ban' || confirmed_at !== null)
  return {
    sanctions: told.map((sanction) => ({
      id: sanction.id,
      kind: sanction.kind,
      reference: sanction.reference,
      imposed_at: sanction.imposed_at,
      ends_at: sanction.ends_at,
      holds: holdsAt(sanction, at),
      rule: sanction.rule,
      ruleTitle: sanction.ruleTitle,
    })),
  }
}

export const meta: MetaFunction = () => [{ title: 'Where you stand' }]

export default function OwnSanctions() {
  const { sanctions } = useLoaderData<typeof loader>()
  const standing = sanctions.filter(({ holds }) => holds)
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/account/settings">Your account</a>
      </p>
      <h1>Where you stand</h1>
      {standing.length === 0 ? (
        <p className="lede">Nothing stands against you. You can take part as everybody else.</p>
      ) : (
        <p className="lede">A moderator’s measure holds for you at the moment.</p>
      )}
      <SanctionList sanctions={sanctions} under="/sanctions" />
    </main>
  )
}
