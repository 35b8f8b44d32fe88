import type { Trx } from '#db/schema.ts'
import { endRoleIn, grantRoleIn } from './grant-role.server.ts'
import { isLastAdministrator } from './last-administrator.server.ts'
import type { ConfiguredProvider } from './providers.server.ts'

type Said = {
  person: { id: string }
  provider: ConfiguredProvider
  groups: string[]
  at: string
}

/**
 * Gives the roles the directory's groups say, and ends those it gave and no longer says. The last
 * administrator stays one: a mistake in the directory must not leave the place to nobody.
 */
export async function followDirectory(trx: Trx, { person, provider, groups, at }: Said) {
  for (const role of ['officer', 'administrator'] as const) {
    const named = provider.groups[role]
    if (named.length === 0) continue
    const grant = { person, role, grantedBy: null, source: 'directory' as const, at }
    const isNamed = groups.some((group) => named.includes(group))
    if (isNamed) await grantRoleIn(trx, grant)
    else if (!(await isTheLast(trx, grant))) await endRoleIn(trx, grant)
  }
}

async function isTheLast(trx: Trx, { person, role }: { person: { id: string }; role: string }) {
  return role === 'administrator' && (await isLastAdministrator(trx, person))
}
