import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export type Browser = { executablePath: string | undefined; args: string[] }

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A Chromium to test with: PLAYWRIGHT_CHROMIUM, one that is installed, the one from npm, Playwright's
 * own, or Debian's package when we may install it. Throws with directions when there is none.
 */
export async function findChromium(): Promise<Browser> {
  const found = process.env.PLAYWRIGHT_CHROMIUM ?? INSTALLED.find((path) => existsSync(path))
  if (found) return { executablePath: found, args: ARGUMENTS }
  return (await fromNpm()) ?? fromPlaywright() ?? fromDebian()
}

async function fromNpm(): Promise<Browser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const executablePath = await chromium.executablePath()
    const starts = spawnSync(executablePath, ['--version', '--no-sandbox'], { timeout: 20_000 })
    return starts.status === 0 ? { executablePath, args: ARGUMENTS } : null
  } catch {
    return null
  }
}

function fromPlaywright(): Browser | null {
  const installed = spawnSync(process.execPath, [
    'node_modules/playwright/cli.js',
    'install',
    'chromium',
  ])
  return installed.status === 0 ? { executablePath: undefined, args: ARGUMENTS } : null
}

function fromDebian(): Browser {
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update'])
    spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'inherit' })
    const installed = INSTALLED.find((path) => existsSync(path))
    if (installed) return { executablePath: installed, args: ARGUMENTS }
  }
  throw new Error(
    'No Chromium was found. Install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM to its path.',
  )
}
