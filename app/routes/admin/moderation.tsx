import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { newestSettings } from '#db/queries/check-settings.server.ts'
import { modesSetFor, siteMode } from '#db/queries/modes.server.ts'
import { settingsFrom } from '#app/comments/check-settings.ts'
import { CheckTable } from '#app/comments/check-table.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { MODE_HINTS, MODES_IN_SHORT } from '#app/publications/mode.ts'
import { ModesSet } from '#app/publications/modes-set.tsx'
import { Notice } from '#app/ui/notice.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_checks')
  const at = now()
  const set = await newestSettings(db)
  const settings = settingsFrom(set)
  return {
    at,
    set,
    settings,
    inForce: await siteMode(db, at),
    modes: await modesSetFor(db, null),
    isSecretMissing: settings.outside_address !== '' && config.externalCheckSecret === null,
    isModelMissing: settings.model_check && config.model === null,
  }
}

export const meta: MetaFunction = () => [{ title: 'What holds a comment' }]

export default function ModerationSettings() {
  const { at, set, settings, inForce, modes, ...missing } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>What holds a comment</h1>
      {missing.isSecretMissing && (
        <Notice warning>
          <p>
            An outside check is set, but EXTERNAL_CHECK_SECRET is not: nobody is asked, and every
            comment is held.
          </p>
        </Notice>
      )}
      {missing.isModelMissing && (
        <Notice warning>
          <p>The language model is switched on, but MODEL_CHECK_URL is not set: none is asked.</p>
        </Notice>
      )}
      <section aria-labelledby="default">
        <h2 id="default">The site’s default</h2>
        <p>
          <strong>{MODES_IN_SHORT[inForce]}</strong>: {MODE_HINTS[inForce]}
        </p>
        <p>
          <a href="/admin/moderation/modes/new">Change the default</a>
        </p>
        <p className="quiet">
          It holds on pages without a mode of their own; officers set those, each with a reason.
        </p>
      </section>
      <ModesSet
        modes={modes}
        now={at}
        callOffAt={(id) => `/admin/moderation/modes/${id}/cancellation`}
      />
      <section aria-labelledby="checks">
        <h2 id="checks">The checks</h2>
        <p>
          <a href="/admin/moderation/checks">Change the checks</a>
          <br />
          <a href="/admin/words">The council’s word lists</a>
        </p>
        <CheckTable settings={settings} set={set} />
      </section>
    </main>
  )
}
