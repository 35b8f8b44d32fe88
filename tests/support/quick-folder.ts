import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ENOUGH_BYTES = 2_000_000_000

/** An empty folder, in memory where there is enough of it: what tests write need not outlive a power cut. */
export function quickFolder(prefix: string) {
  return mkdtempSync(join(hasRoomInMemory() ? MEMORY : tmpdir(), prefix))
}

function hasRoomInMemory() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ENOUGH_BYTES
  } catch {
    return false
  }
}
