import type { TestProject } from 'vitest/node'
import { dropDatabase, makeTemplate } from './postgres-template.ts'
import { startPostgres } from './start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { server: string; template: string }
  }
}

/** One server for the whole run; each test file makes a database of its own in it. */
export default async function setUp(project: TestProject) {
  const { url: server, stop } = await startPostgres()
  const template = await makeTemplate(server)
  project.provide('postgres', { server, template })
  return async () => {
    await dropDatabase(server, template)
    await stop()
  }
}
