import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { writeExport } from './write.server.ts'

const leased = z.object({ id: z.string(), lease: z.string() }).parse(workerData)

const { council, origin } = config
await writeExport(db, { ...leased, council, site: origin, clock: now })
await db.destroy()
