import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engineFor } from '#db/engine.server.ts'
import { freePort } from '../support/free-port.ts'

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10
const STARTS_WITHIN_MS = 180_000

/** The demonstration in a process of its own, on an empty SQLite file, and what it uses. */
export async function serving(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-load-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const server = spawn(process.execPath, ['bin/start.mjs'], {
    env: { ...process.env, PORT: String(port), DATA_FOLDER: folder, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = () => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  if (!(await answers(origin))) {
    stop()
    throw new Error('The server did not start')
  }
  const open = () => engineFor(`sqlite:${join(folder, 'folkmoot.db')}`).open()
  const { pid = 0 } = server
  return { port, origin, stop, open, used: () => usedBy(pid), memory: () => heldBy(pid) }
}

async function answers(origin: string) {
  const deadline = Date.now() + STARTS_WITHIN_MS
  while (Date.now() < deadline) {
    const answered = await fetch(`${origin}/health`).catch(() => null)
    if (answered?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return false
}

/** Milliseconds of processor time, which no neighbour on the machine makes longer; null where nobody says. */
function usedBy(pid: number) {
  const facts = factsOf(pid, 'stat')
  if (facts === null) return null
  const [user, system] = (facts.split(') ')[1] ?? '').split(' ').slice(11, 13).map(Number)
  return ((user ?? 0) + (system ?? 0)) * TICK_MS
}

/** Megabytes; null where nobody says. */
function heldBy(pid: number) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(factsOf(pid, 'status') ?? '')?.[1]
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
}

function factsOf(pid: number, name: string) {
  const file = `/proc/${pid}/${name}`
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

type Asking = {
  served: Pick<Awaited<ReturnType<typeof serving>>, 'origin' | 'used'>
  path: string
  cookie?: string
  requests: number
}

/** Asks for a page again and again, one after the other, and says how long that took. */
export async function measured({ served, path, cookie = '', requests }: Asking) {
  const times: number[] = []
  const before = served.used()
  let bytes = 0
  for (let request = 0; request < requests; request += 1) {
    const began = performance.now()
    const answer = await fetch(served.origin + path, {
      headers: { cookie, 'accept-encoding': 'br' },
    })
    bytes = (await answer.arrayBuffer()).byteLength
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  const after = served.used()
  const each =
    before === null || after === null
      ? ''
      : `, ${((after - before) / requests).toFixed(1)} ms of the processor`
  return `median ${at(0.5)} ms, 95th ${at(0.95)} ms${each}, ${Math.round(bytes / 1024)} kB of HTML`
}
