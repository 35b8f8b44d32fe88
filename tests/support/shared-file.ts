import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

const BESIDE = fileURLToPath(new URL('../../../shared', import.meta.url))

/** A file that lies beside the repository; SHARED_FOLDER says where, if elsewhere. */
export function sharedFile(path: string) {
  return join(process.env.SHARED_FOLDER ?? BESIDE, path)
}
