import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Answered, Told } from './reading.ts'

/** Node runs the file itself, so it is the same thread for the built server, while developing and in tests. */
const FILE = join(process.cwd(), 'app', 'themes', 'reading-worker.server.ts')

export type Reader = ReturnType<typeof startReader>

/** Starts the thread that reads. It is told one thing at a time; asked once it has ended, it refuses. */
export function startReader() {
  const worker = new Worker(FILE)
  const ended = new AbortController()
  worker.once('exit', () => ended.abort())
  return {
    async tell<T extends Told>(told: T): Promise<Answered[T['tell']]> {
      const answered = once(worker, 'message', { signal: ended.signal })
      worker.postMessage(told)
      const [answer] = (await answered) as [Answered[T['tell']]]
      return answer
    },
    end: () => worker.terminate(),
  }
}
