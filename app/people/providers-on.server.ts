import { removedProviders } from '#db/queries/credentials.server.ts'
import type { Db } from '#db/schema.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { providerCalled, providers } from './providers.server.ts'

/** The providers people may sign in with now, as their buttons show them. */
export async function providersOn(db: Db, at: string) {
  const removed = await removedProviders(db, londonDate(at))
  return providers()
    .filter(({ id }) => !removed.includes(id))
    .map(({ id, name, mark, isDemo }) => ({ id, name, mark, isDemo }))
}

/** The provider an address names, while it signs people in. */
export async function providerOn(db: Db, { id, at }: { id: string | undefined; at: string }) {
  const provider = providerCalled(id)
  if (!provider) return undefined
  const removed = await removedProviders(db, londonDate(at))
  return removed.includes(provider.id) ? undefined : provider
}
