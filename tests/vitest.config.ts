import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname
const integration = {
  include: ['tests/integration/**/*.test.ts'],
  setupFiles: ['tests/support/set-up-database.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    root,
    // Each file has a database of its own, so every core may have a file; one is left idle otherwise.
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      { root, test: { name: 'integration on SQLite', ...integration } },
      {
        root,
        test: {
          name: 'integration on PostgreSQL',
          ...integration,
          globalSetup: ['tests/support/provide-postgres.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
