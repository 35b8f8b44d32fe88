import { defineConfig, devices } from 'playwright/test'
import { findChromium } from './support/chromium.ts'
import { SERVERS } from './support/servers.ts'

const { executablePath, args } = await findChromium()
const launchOptions = executablePath ? { executablePath, args } : { args }
const desktop = { ...devices['Desktop Chrome'], launchOptions }

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './support/start-servers.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    actionTimeout: 10_000,
    // A trace of every test costs more than the tests; `--trace on` draws one of those that fail.
    trace: 'off',
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  },
  projects: [
    // The longest file goes first, so that no worker is left waiting for it at the end.
    {
      name: 'accessibility',
      testDir: './accessibility',
      use: { ...desktop, baseURL: SERVERS.pages.origin },
    },
    {
      name: 'browser on SQLite',
      testDir: './browser',
      use: { ...desktop, baseURL: SERVERS.sqlite.origin },
    },
    {
      name: 'browser on PostgreSQL',
      testDir: './browser',
      use: { ...desktop, baseURL: SERVERS.postgres.origin },
    },
  ],
})
