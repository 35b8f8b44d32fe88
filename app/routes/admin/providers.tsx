import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { peopleByProvider, plannedRemovals } from '#db/queries/credentials.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { PROVIDERS } from '#app/people/provider.ts'
import { providers } from '#app/people/providers.server.ts'
import { db } from '#app/platform/database.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_providers')
  const [people, removals] = await Promise.all([peopleByProvider(db), plannedRemovals(db)])
  const on = providers()
  return {
    on: on.map(({ id, name, isDemo }) => ({
      id,
      name,
      isDemo,
      people: people.find(({ provider }) => provider === id)?.people ?? 0,
      removal: removals.find(({ provider }) => provider === id) ?? null,
    })),
    off: PROVIDERS.filter(({ id }) => !on.some((provider) => provider.id === id)).map(
      ({ id, name, prefix, setUp }) => ({ id, name, prefix, setUp }),
    ),
  }
}

export const meta: MetaFunction = () => [{ title: 'Sign-in providers' }]

export default function Providers() {
  const { on, off } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Sign-in providers</h1>
      <p className="lede">The ways in that somebody else runs. The link by email is always on.</p>
      {on.length === 0 && <p>None is on.</p>}
      <ul className="rows">
        {on.map(({ id, name, isDemo, people, removal }) => (
          <li key={id}>
            <div>
              <a href={`/admin/providers/${id}`}>{name}</a> {isDemo && <Tag>Demonstration</Tag>}
              <p className="quiet">{counted(people, 'person signs', 'people sign')} in with it</p>
            </div>
            {removal && (
              <p>
                <Tag tone="red">Ends</Tag> <When at={removal.removed_on} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <h2>Not on</h2>
      <ul className="rows">
        {off.map(({ id, name, prefix, setUp }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <p className="quiet">
                Its settings begin with <code>{prefix}_</code>; docs/sign-in/{setUp}.md says how to
                set it up.
              </p>
            </div>
          </li>
        ))}
      </ul>
    </main>
  )
}
