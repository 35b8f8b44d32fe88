import { engineFor } from '#db/engine.server.ts'
import { config } from './config.server.ts'
import { remember } from './remember.server.ts'

export const engine = remember('engine', () => engineFor(config.databaseUrl))
export const db = remember('db', () => engine.open())
