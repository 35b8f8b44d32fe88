import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { countDependents, dependentsOn, plannedRemovals } from '#db/queries/credentials.server.ts'
import { DoneNotice } from '#app/people/done-notice.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { Leaving } from '#app/people/leaving.tsx'
import { providerFrom } from '#app/people/provider-from.server.ts'
import { staffDone } from '#app/people/staff-done.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Pager } from '#app/ui/pager.tsx'

const A_PAGE = 50

/** Who would be left without a way in is seen before anything is planned. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_providers')
  const { id, name } = providerFrom(params)
  const after = addressWord(new URL(request.url).searchParams.get('after'))
  const [found, count, removals] = await Promise.all([
    dependentsOn(db, { provider: id, after, limit: A_PAGE + 1 }),
    countDependents(db, id),
    plannedRemovals(db),
  ])
  const people = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? people.at(-1) : undefined
  return {
    id,
    name,
    done: staffDone(request),
    people,
    count,
    removal: removals.find(({ provider }) => provider === id) ?? null,
    first: after ? `/admin/providers/${id}` : null,
    next: last ? `/admin/providers/${id}?after=${last.id}` : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.name ?? 'Provider' },
]

export default function ProviderPage() {
  const page = useLoaderData<typeof loader>()
  const { name, people, count, first, next } = page
  const withoutAddress = count.people - count.withAddress
  return (
    <main className="wrap narrow" id="main">
      <p>
        <a href="/admin/providers">Sign-in providers</a>
      </p>
      <h1>{name}</h1>
      <DoneNotice done={page.done} />
      <p className="lede">
        Without it, {counted(count.people, 'person has', 'people have')} no other way to sign in.
      </p>
      {count.people > 0 && (
        <p>
          {counted(count.withAddress, 'of them is', 'of them are')} written to when you plan its
          end, and can use a link by email after it.{' '}
          {withoutAddress > 0 &&
            `${counted(withoutAddress, 'has', 'have')} no address: they are told when they sign in, and are locked out after the last day.`}
        </p>
      )}
      <Leaving {...page} />
      {people.length > 0 && <h2>Who has no other way to sign in</h2>}
      <ul className="rows">
        {people.map((person) => (
          <li key={person.id}>
            <a href={`/admin/people/${person.person}`}>{person.name}</a>
            <span className="quiet">{person.email ? 'Can be written to' : 'No address'}</span>
          </li>
        ))}
      </ul>
      <Pager first={first} next={next} />
    </main>
  )
}
