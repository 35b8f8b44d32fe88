import { seed, seedHouseRules } from '#app/demo/seed.server.ts'
import { startAmblefordId } from '#app/demo/ambleford-id.server.ts'
import { seal } from '#app/audit/seal.server.ts'
import { startExportRounds } from '#app/exports/export-rounds.server.ts'
import { startDeliveries } from '#app/mail/deliveries.server.ts'
import { startOutcomeRounds } from '#app/outcomes/outcome-rounds.server.ts'
import { startRoomRounds } from '#app/moderation/room-rounds.server.ts'
import { closeDue } from '#app/people/close-due.server.ts'
import { sweepSignIns } from '#app/people/sweep.server.ts'
import { forgetImports } from '#app/themes/import.server.ts'
import { providers } from '#app/people/providers.server.ts'
import { HOUR, MINUTE, now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { learnSpam } from '#app/comments/learn-spam.server.ts'
import { startRounds } from '#app/platform/rounds.server.ts'
import { sweep } from '#app/platform/spend.server.ts'
import { startReviewRounds } from '#app/reviews/review-rounds.server.ts'
import { listen } from '#app/platform/web-server.server.ts'
import { startAskings } from '#app/themes/outside/asking-rounds.server.ts'
import { startReadings } from '#app/themes/reading-rounds.server.ts'
import { build } from './build.ts'
import { portTaken, sayWhy } from './directions.ts'
import { openDatabase } from './open-database.ts'

const isDevelopment = process.argv.includes('--dev')

// What we write holds addresses and sessions: for this user's eyes alone.
process.umask(0o077)

await start().catch((error: unknown) => {
  sayWhy(error)
  process.exit(1)
})

async function start() {
  // Half a provider is refused now, not when somebody presses its button.
  providers()
  await openDatabase()
  await fillDatabase()
  if (!isDevelopment) await build()
  const server = await listen({ isDevelopment }).catch(portTaken(config.port))
  if (config.demo) await startAmblefordId().catch(portTaken(config.port + 1))
  const rounds = [
    startDeliveries(),
    startRounds({ every: 3_000, named: 'audit', go: () => seal(db) }),
    startRounds({ every: MINUTE, named: 'closing', go: () => closeDue(db, now()) }),
    startRounds({ every: HOUR, named: 'limits', go: () => sweep(db, now()) }),
    ...startRoomRounds(),
    ...startOutcomeRounds(),
    ...startReviewRounds(),
    startReadings(),
    startAskings(),
    ...startExportRounds(),
    startRounds({ every: 6 * HOUR, named: 'spam', go: () => learnSpam(db, now()) }),
    startRounds({ every: HOUR, named: 'sign-ins', go: () => sweepSignIns(db, now()) }),
    startRounds({ every: HOUR, named: 'imports', go: () => forgetImports(db, now()) }),
  ]
  greet()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close()
      server.closeIdleConnections()
      void Promise.all(rounds.map(({ stop }) => stop()))
        .then(() => db.destroy())
        .finally(() => process.exit(0))
    })
  }
}

async function fillDatabase() {
  if (!config.demo) return layDownHouseRules()
  if (await seed(db, now())) console.log('Database: filled with Ambleford, the demo council')
}

/** A real council starts with the usual rules, and changes them as it likes. */
async function layDownHouseRules() {
  await db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('house_rule').select('id').limit(1).executeTakeFirst()
    if (!known) await seedHouseRules(trx, now())
  })
}

function greet() {
  const lines = [
    '',
    `Folkmoot is ready: ${config.origin}`,
    `Data: ${engine.place} (${engine.name})`,
    config.smtpUrl
      ? 'Mail: by SMTP'
      : `Mail: files in ${config.dataFolder}/outbox, shown at ${config.origin}/outbox`,
  ]
  if (config.demo) {
    lines.push(
      '',
      'This is a demonstration: Ambleford does not exist, and nothing leaves this machine.',
      'Choose “Sign in” and click on a person. Try',
      '  Marjorie Teale     a resident, whose library comment was answered and decided',
      '  Cllr Priya Okafor  a cabinet member, who publishes and replies',
      '  Moira Finch        an officer, with a queue of comments waiting',
      '  Ada Clerk          an administrator, who sees who may do what',
    )
  }
  console.log(lines.join('\n'))
}
