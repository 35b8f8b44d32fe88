import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { credentialsOf } from '#db/queries/credentials.server.ts'
import { hasSecondFactor } from '#db/queries/people.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { ProviderButtons } from '#app/people/provider-buttons.tsx'
import { nameOfProvider } from '#app/people/providers.server.ts'
import { providersOn } from '#app/people/providers-on.server.ts'
import { isTrouble, TROUBLE } from '#app/people/trouble.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const [credentials, on, byCode] = await Promise.all([
    credentialsOf(db, person.id),
    providersOn(db, now()),
    hasSecondFactor(db, person.id),
  ])
  const search = new URL(request.url).searchParams
  const trouble = search.get('error')
  const others = credentials.filter(({ provider }) => provider !== 'email')
  return {
    email: person.email,
    isFresh: person.session.isFresh,
    byCode,
    isLast: others.length === 1 && !person.email,
    credentials: others.map((own) => ({ ...own, name: nameOfProvider(own.provider) })),
    byLink: credentials.find(({ provider }) => provider === 'email')?.last_used_at ?? null,
    providers: on.filter(({ id }) => !others.some(({ provider }) => provider === id)),
    trouble: isTrouble(trouble) ? trouble : null,
    wasLast: search.get('refused') === 'last',
    done: search.get('done'),
  }
}

export const meta: MetaFunction = () => [{ title: 'Your ways to sign in' }]

export default function Credentials() {
  const page = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/account/settings">Your account</a>
      </p>
      <h1>Your ways to sign in</h1>
      {page.trouble && (
        <Notice warning>
          <p>{TROUBLE[page.trouble]}</p>
        </Notice>
      )}
      {page.done && (
        <Notice>
          <p>Done.{page.email && ' We have written to you about it.'}</p>
        </Notice>
      )}
      {page.wasLast && <LastOne />}
      <ul className="rows">
        {page.credentials.map(({ id, name, label, created_at, last_used_at }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              {label && <span className="quiet"> {label}</span>}
              <p className="quiet">
                Added <When at={created_at} />,{' '}
                {last_used_at ? (
                  <>
                    last used <When at={last_used_at} withTime />
                  </>
                ) : (
                  'not used yet'
                )}
              </p>
            </div>
            {page.isLast ? (
              <p className="quiet">Your only way in</p>
            ) : (
              <a href={`/account/credentials/${id}/removal`}>
                Remove<span className="govuk-visually-hidden"> {name}</span>
              </a>
            )}
          </li>
        ))}
        <EmailLink email={page.email} lastUsed={page.byLink} />
      </ul>
      {page.providers.length > 0 && <AddAnother {...page} />}
      {page.byCode && (
        <p>
          <a href="/account/recovery-codes">Recovery codes of your second factor</a>
        </p>
      )}
    </main>
  )
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

/** Whoever finds a browser left open must not be able to let themselves in for good. */
function AddAnother({ isFresh, providers }: Pick<Page, 'isFresh' | 'providers'>) {
  return (
    <>
      <h2>Add another</h2>
      {isFresh ? (
        <ProviderButtons
          providers={providers}
          purpose="add"
          returnTo="/account/credentials?done=added"
        />
      ) : (
        <p>
          <a href="/account/proof?return_to=/account/credentials">Show again that it is you</a>,
          then you can add one.
        </p>
      )}
    </>
  )
}

function EmailLink({ email, lastUsed }: { email: string | null; lastUsed: string | null }) {
  return (
    <li>
      <div>
        <strong>Email link</strong>
        <p className="quiet">
          {email ? `To ${email}` : 'Needs a confirmed address'}
          {lastUsed && (
            <>
              , last used <When at={lastUsed} withTime />
            </>
          )}
        </p>
      </div>
      <a href="/account/email">
        {email ? 'Change' : 'Add'}
        <span className="govuk-visually-hidden"> your address</span>
      </a>
    </li>
  )
}

function LastOne() {
  return (
    <Notice warning>
      <p>
        That is your only way in, so it stays. Add another first, or{' '}
        <a href="/account/email">confirm an address</a>.
      </p>
    </Notice>
  )
}
